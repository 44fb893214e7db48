/** The costliest defect of the data is mended where it is told, seen in the figures, and taken back. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { served, type Service } from "../driver/served";
import { until } from "../driver/until";
import { euros, say } from "../words";
import type { Choices, DataQuality, ForecastPage } from "../../../ui/src/ipc/generated";
import { barriers } from "./barriers";

/** The costs that are missing, the costliest first. */
function missing(service: Service): Promise<DataQuality> {
  return service.call<DataQuality>("data_quality", { as_of: null, kind: "cost_missing", offset: 0, limit: 100 });
}

async function margin(service: Service): Promise<ForecastPage> {
  const { current_fiscal_year } = await service.call<Choices>("choices_get", null);
  return service.call<ForecastPage>("forecast_page", {
    as_of: null,
    span: { kind: "fiscal_year", starts_in: current_fiscal_year },
    period: "month",
    measure: "margin",
    by: null,
    probability: "stated",
    scenario: { name: null, levers: null },
    sort: [],
    offset: 0,
    limit: 1,
  });
}

async function withoutBarrier(page: Page): Promise<void> {
  expect(await barriers(page), "axe finds no barrier").toEqual([]);
}

for (const language of ["fr", "en"] as const) {
  served(`a director mends the costliest missing cost (${language})`, { language }, async ({ page, service }) => {
    await page.getByRole("grid").first().waitFor();
    const before = await missing(service);
    const [costliest, next] = before.rows;
    const coverage = (await margin(service)).cost_coverage;
    await page.goto(new URL("/data", page.url()).href);
    const table = page.getByRole("grid", { name: say(language, "quality-table") });
    await table.waitFor();
    await page.getByRole("radio", { name: new RegExp(`^${say(language, "defect-cost-missing")}`) }).focus();
    await page.keyboard.press("Space");
    const first = table.locator('[data-row="0"]');
    await until("the costliest stands first", async () => (await first.first().textContent())?.includes(costliest?.name ?? "?") ?? false);
    expect((await first.nth(2).textContent())?.replace(/\s/gu, " ")).toBe(euros(language, costliest?.amount ?? "", "whole"));
    await withoutBarrier(page);

    await first.nth(3).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("120");
    await page.keyboard.press("Enter");
    await until("the next one stands first", async () => (await first.first().textContent())?.includes(next?.name ?? "?") ?? false);
    expect((await missing(service)).count, "one defect less").toBe(before.count - 1);
    expect((await margin(service)).cost_coverage === coverage, "the margin now stands on more").toBe(false);

    await page.keyboard.press("Control+z");
    await until("it is back", async () => (await first.first().textContent())?.includes(costliest?.name ?? "?") ?? false);
    expect(await missing(service), "as it was").toEqual(before);
    expect((await margin(service)).cost_coverage).toBe(coverage);
  });
}
