/** "Today", chosen on the forecast, holds on every page, by links and on the way back. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { served } from "../driver/served";
import { say } from "../words";
import { until } from "../driver/until";
import { barriers } from "./barriers";

const DAY = "2026-10-31";

const asOf = (page: Page): string | null => new URL(page.url()).searchParams.get("asOf");

for (const [language, typed] of [["fr", "31/10/2026"], ["en", "31/10/2026"]] as const) {
  const go = async (page: Page, letter: string, nameId: string): Promise<void> => {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
    await page.getByRole("main", { name: say(language, nameId), exact: true }).waitFor();
    expect(asOf(page), nameId).toBe(DAY);
  };

  served(`a date chosen on the forecast holds on the other pages (${language})`, { language }, async ({ page }) => {
    await page.getByRole("grid").first().waitFor();
    const picker = page.getByRole("button", { name: new RegExp(`^${say(language, "forecast-as-of")} `) });
    await picker.click();
    const field = page.getByRole("textbox", { name: say(language, "date-typed"), exact: true });
    await field.fill(typed);
    await page.keyboard.press("Enter");
    await until("the address holds the date", async () => asOf(page) === DAY, 10_000);
    await field.waitFor({ state: "detached" });
    const shown = await picker.textContent();

    for (const [letter, nameId] of [
      ["v", "salespeople-title"],
      ["p", "pipeline-title"],
      ["c", "customers-title"],
      ["s", "data-title"],
    ] as const) {
      await go(page, letter, nameId);
      await picker.waitFor();
      await until(`${nameId} shows it`, async () => (await picker.textContent()) === shown, 10_000);
    }
    await page.goBack();
    await page.goBack();
    await page.getByRole("grid", { name: say(language, "pipeline-table") }).waitFor();
    expect(asOf(page), "on the way back too").toBe(DAY);
    expect(await barriers(page), "axe finds no barrier").toEqual([]);

    await page.reload();
    await page.getByRole("grid", { name: say(language, "pipeline-table") }).waitFor();
    expect(await picker.textContent(), "a link says all of it").toBe(shown);
  });
}
