/** Who is behind quota, and why: found by keys alone on the sample company, in both languages and themes. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { ProgressDealsPage, ProgressPage } from "../../../ui/src/ipc/generated";
import { type Service, served } from "../driver/served";
import { euros, say } from "../words";
import { barriers } from "./barriers";

const YEAR = { as_of: null, span: { kind: "fiscal_year", starts_in: 2026 } } as const;

async function told(service: Service): Promise<ProgressPage> {
  return service.call<ProgressPage>("progress_page", { ...YEAR, by: "salesperson", sort: null, offset: 0, limit: 50 });
}

/** No barrier on the page as it stands. */
async function open(page: Page, where: string): Promise<void> {
  expect(await barriers(page), where).toEqual([]);
}

for (const [language, colorScheme] of [["fr", "light"], ["en", "dark"]] as const) {
  served(`a director finds who is behind quota and why, by keys alone (${language})`, { language, colorScheme }, async ({ page, service }) => {
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("v");
    const [behind, next] = (await told(service)).rows;
    const record = page.getByRole("region", { name: behind?.figures.label ?? "", exact: true });
    await record.waitFor();
    const why = await record.getByRole("region", { name: say(language, "salespeople-why"), exact: true }).textContent();
    const missing = (behind?.figures.ahead ?? "").replace("-", "");
    expect((why ?? "").replace(/\s+/gu, " "), "what is missing of the quota is said first").toContain(
      say(language, "salespeople-reason-behind", { amount: euros(language, missing, "thousands") }),
    );
    await open(page, "the charts");

    await page.keyboard.press("t");
    await record.getByRole("table").waitFor();
    await open(page, "their table");
    await page.keyboard.press("t");

    const deals = await service.call<ProgressDealsPage>("progress_deals", {
      ...YEAR,
      scope: behind?.scope,
      which: "want_a_hand",
      stage: null,
      offset: 0,
      limit: 50,
    });
    const list = record.getByRole("grid", { name: say(language, "salespeople-hand"), exact: true });
    await list.getByRole("rowheader").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("heading", { name: deals.rows[0]?.name ?? "", exact: true }).waitFor();
    await page.keyboard.press("Escape");

    await page.keyboard.press("j");
    await page.getByRole("region", { name: next?.figures.label ?? "", exact: true }).waitFor();
  });
}
