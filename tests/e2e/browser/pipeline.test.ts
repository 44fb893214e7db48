/** A product's probability entered in the pipeline: the total moves, the forecast follows, undo brings both back. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { served } from "../driver/served";
import { say } from "../words";
import { until } from "../driver/until";
import { barriers } from "./barriers";

/** What the program says is weighted in all, whenever it comes. */
async function weighted(page: Page): Promise<string> {
  const standpoint = { as_of: null, probability: "stated", scenario: { name: null, levers: null } };
  const none = { text: "", team: null, salesperson: null, family: null, stage: null, customer: null };
  const asked = { standpoint, ...none, closes: null, wants: null, sort: [], offset: 0, limit: 1 };
  return page.evaluate(async (body) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/pipeline_table", { method: "POST", headers, body: JSON.stringify(body) });
    return ((await answer.json()) as { total: { weighted: string } }).total.weighted;
  }, asked);
}

for (const language of ["fr", "en"] as const) {
  served(`a probability is entered by keyboard, moves the figures, and is taken back (${language})`, { language }, async ({ page }) => {
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    const grid = page.getByRole("grid", { name: say(language, "pipeline-table") });
    await grid.getByRole("row").nth(1).waitFor();
    const before = await weighted(page);
    expect(await barriers(page), "axe finds no barrier in the table").toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, "the page does not scroll sideways").toBe(0);

    await grid.getByRole("row").nth(1).getByRole("gridcell").nth(3).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox").first().waitFor();
    expect(await barriers(page), "axe finds no barrier in the sheet").toEqual([]);
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "detached" });
    const notice = page.getByRole("status").filter({ hasText: say(language, "edit-weighted") });
    await notice.waitFor();
    await until("the total follows", async () => (await weighted(page)) !== before, 10_000);
    await grid.locator(".hand").first().waitFor();

    await page.keyboard.press("Control+z");
    await until("the total is as it was", async () => (await weighted(page)) === before, 10_000);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  const language = colorScheme === "light" ? "fr" : "en";
  served(`a card is moved by keyboard and by pointer and brought back (${language}, ${colorScheme})`, { language, colorScheme }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await page.getByText(say(language, "pipeline-view-board"), { exact: true }).click();
    const columns = page.locator(".board-column");
    const first = columns.first().locator(".board-card").first();
    await first.waitFor();
    expect(page.url(), "the address keeps the view").toContain("view=board");
    expect(await barriers(page), "axe finds no barrier on the board").toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, "the page does not scroll sideways").toBe(0);

    const other = colorScheme === "light" ? "dark" : "light";
    await page.emulateMedia({ colorScheme: other });
    await page.waitForFunction((theme) => document.documentElement.dataset["theme"] === theme, other);
    expect(await barriers(page), "nor in the other theme").toEqual([]);
    await page.emulateMedia({ colorScheme });

    const id = (await first.getAttribute("data-card")) ?? "";
    const inSecond = columns.nth(1).locator(`[data-card="${id}"]`);
    await first.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    expect(await barriers(page), "nor while a card is lifted").toEqual([]);
    await page.keyboard.press("Enter");
    await inSecond.waitFor();
    await page.getByRole("status").filter({ hasText: say(language, "undo-undo") }).waitFor();
    await page.keyboard.press("Control+z");
    await columns.first().locator(`[data-card="${id}"]`).waitFor();
    expect(await inSecond.count(), "it is in one column").toBe(0);

    // The same by pointer: lifted, over the next column, let go.
    await columns.first().locator(`[data-card="${id}"]`).hover();
    await page.mouse.down();
    const target = (await columns.nth(1).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(target.x + target.width / 2, target.y + 120, { steps: 8 });
    await page.locator(".board-ghost").waitFor();
    expect(await columns.nth(1).getAttribute("data-over"), "the column lights before release").toBe("true");
    const kept = page.waitForResponse(/\/api\/edit$/);
    await page.mouse.up();
    await inSecond.waitFor();
    await kept;
    await page.keyboard.press("Control+z");
    await columns.first().locator(`[data-card="${id}"]`).waitFor();
  });
}

for (const language of ["fr", "en"] as const) {
  served(`several deals get a probability at once and one undo takes it back (${language})`, { language }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    const grid = page.getByRole("grid", { name: say(language, "pipeline-table") });
    await grid.getByRole("row").nth(1).waitFor();
    const before = await weighted(page);
    const heights = (): Promise<number[]> =>
      grid.getByRole("row").evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    const still = await heights();

    await grid.getByRole("row").nth(2).locator(".grid-box").click();
    await grid.getByRole("row").nth(4).getByRole("rowheader").click({ modifiers: ["Shift"] });
    const bar = page.getByRole("toolbar", { name: say(language, "pipeline-count", { count: 3 }) });
    await bar.waitFor();
    expect(await heights(), "no row changes its height").toEqual(still);
    expect(await barriers(page), "axe finds no barrier in the bar").toEqual([]);
    await bar.getByRole("button", { name: say(language, "pipeline-several-probability") }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("textbox").first().fill("97");
    expect(await barriers(page), "nor in its sheet").toEqual([]);
    await page.keyboard.press("Enter");
    await sheet.waitFor({ state: "detached" });
    await until("the total follows", async () => (await weighted(page)) !== before, 10_000);
    await bar.getByRole("button", { name: say(language, "pipeline-several-stage") }).focus();
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await until("one undo for all", async () => (await weighted(page)) === before, 10_000);
  });
}
