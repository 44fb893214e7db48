/** A deal found by the palette and restaggered on its timeline, by keyboard and by pointer: exact, seen in the forecast, undone. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { DealList, DealTimeline, ForecastPage, PipelineTable } from "../../../ui/src/ipc/generated";
import { type Service, served } from "../driver/served";
import { until } from "../driver/until";
import { say } from "../words";
import { barriers, isStill, sideways } from "./barriers";

const STANDPOINT = { as_of: null, probability: "stated", scenario: { name: null, levers: null } };

/** An open deal with an instalment to move, the largest first. */
async function found(service: Service): Promise<DealTimeline> {
  const none = { text: "", team: null, salesperson: null, family: null, stage: null, customer: null, closes: null, wants: null };
  const asked = { standpoint: STANDPOINT, ...none, sort: [["weighted", "descending"]], offset: 0, limit: 20 };
  const { rows } = await service.call<PipelineTable>("pipeline_table", asked);
  for (const { id } of rows) {
    const deal = await read(service, id);
    if (deal.lines[0] && deal.lines[0].instalment_count > 1) return deal;
  }
  throw new Error("the sample company has no open deal of several instalments");
}

async function read(service: Service, id: string): Promise<DealTimeline> {
  return service.call<DealTimeline>("deal_timeline", { id, as_of: null });
}

/** What is to be invoiced, month after month, as the forecast has it. */
async function months(service: Service): Promise<string> {
  const span = { kind: "months", months: 24, history: 0 };
  const asked = { as_of: null, span, period: "month", measure: "invoicing", by: null, probability: "stated" };
  const rest = { scenario: STANDPOINT.scenario, sort: [], offset: 0, limit: 1 };
  return JSON.stringify((await service.call<ForecastPage>("forecast_page", { ...asked, ...rest })).expected);
}

async function opened(page: Page, deal: DealTimeline): Promise<void> {
  await page.getByRole("grid").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type(`${deal.name} ${deal.customer}`);
  await page.getByRole("option").filter({ hasText: deal.name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: deal.name, exact: true }).waitFor();
}

for (const [language, colorScheme] of [["fr", "light"], ["en", "dark"]] as const) {
  served(`an instalment is moved by keyboard, the forecast follows, and comes back (${language})`, { language, colorScheme }, async ({ page, service }) => {
    const deal = await found(service);
    await opened(page, deal);
    expect(page.url(), "the deal's own page").toContain(`/deals/${encodeURIComponent(deal.id)}`);
    await isStill(page);
    expect(await barriers(page), "axe finds no barrier").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await sideways(page), "the page does not scroll sideways").toBe(0);

    const before = await months(service);
    const bar = page.locator(".timeline-lane").first().locator(".timeline-bar").first();
    await bar.focus();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator(".timeline-move").waitFor();
    await isStill(page);
    expect(await barriers(page), "nor while it is in hand").toEqual([]);
    expect(await months(service), "nothing is kept yet").toBe(before);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: say(language, "undo-undo") }).waitFor();
    await until("the forecast's months follow", async () => (await months(service)) !== before, 10_000);
    const now = await read(service, deal.id);
    expect(now.own_sum, "to the cent").toBe(now.own_amount);
    expect(now.lines[0]?.is_by_hand).toBe(true);
    await page.locator('.deal-exact[data-exact="true"]').waitFor();

    await page.keyboard.press("Control+z");
    await until("the months are as they were", async () => (await months(service)) === before, 10_000);
  });
}

served("an instalment is dragged by pointer and brought back (fr)", { language: "fr" }, async ({ page, service }) => {
  const deal = await found(service);
  await opened(page, deal);
  const bar = page.locator(".timeline-lane").first().locator(".timeline-bar").first();
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error("the bar is drawn");
  const [x, y] = [box.x + box.width - 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 6 });
  await page.mouse.move(x + 110, y, { steps: 6 });
  await page.locator(".timeline-move").filter({ hasText: "+" }).waitFor();
  expect(await page.locator(".timeline-was").count(), "a mark at the old date").toBe(1);
  expect((await read(service, deal.id)).lines[0]?.instalments, "nothing is kept yet").toEqual(deal.lines[0]?.instalments);
  await page.mouse.up();
  await page.getByRole("status").filter({ hasText: say("fr", "undo-undo") }).waitFor();
  const now = await read(service, deal.id);
  expect(now.lines[0]?.instalments[0]?.on === deal.lines[0]?.instalments[0]?.on, "later than before").toBe(false);
  expect(now.own_sum, "to the cent").toBe(now.own_amount);
  await page.keyboard.press("Control+z");
  await until("it stands where it stood", async () => {
    const again = await read(service, deal.id);
    return JSON.stringify(again.lines[0]?.instalments) === JSON.stringify(deal.lines[0]?.instalments);
  }, 10_000);
});

for (const [language, colorScheme] of [["fr", "dark"], ["en", "light"]] as const) {
  served(`a deal is found in the list, noted on, and the note taken back (${language})`, { language, colorScheme }, async ({ page, service }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    const grid = page.getByRole("grid", { name: say(language, "all-deals-table"), exact: true });
    await grid.getByRole("row").nth(1).waitFor();
    await isStill(page);
    expect(await barriers(page), "axe finds no barrier in the list").toEqual([]);
    expect(await sideways(page), "the page does not scroll sideways").toBe(0);
    await page.getByText(say(language, "all-deals-status-won"), { exact: true }).click();
    const asked = { standpoint: STANDPOINT, text: "", status: "won", team: null, salesperson: null, stage: null, sort: [], offset: 0, limit: 1 };
    const { rows } = await service.call<DealList>("deal_list", asked);
    const first = rows[0];
    if (!first) throw new Error("the sample company has won a deal");
    const row = grid.getByRole("row").filter({ hasText: first.customer }).filter({ hasText: first.name }).first();
    await row.waitFor();
    await row.getByText(first.name, { exact: true }).click();
    await page.getByRole("heading", { name: first.name, exact: true }).waitFor();
    expect(page.url()).toContain("/deals/");

    const notes = page.getByRole("region", { name: say(language, "deal-notes"), exact: true });
    await notes.getByRole("textbox").fill("Livraison le 3 mars");
    await page.keyboard.press("Enter");
    const note = notes.getByRole("listitem").filter({ hasText: "Livraison le 3 mars" });
    await note.waitFor();
    await isStill(page);
    expect(await barriers(page), "nor on its page").toEqual([]);
    await note.getByRole("button").click();
    await note.waitFor({ state: "detached" });
    await page.locator("#page").focus();
    await page.keyboard.press("Control+z");
    await note.waitFor();
    await page.keyboard.press("Control+z");
    await note.waitFor({ state: "detached" });
  });
}
