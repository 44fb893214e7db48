/** The same desk in a browser: a cold start by the link, a lever, and a second tab that sees what others change. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { until } from "../driver/until";
import { Service, served } from "../driver/served";
import { amountAtEnd } from "../forecast";
import { euros, say } from "../words";
import type { Choices, ForecastPage, ForecastPageRequest } from "../../../ui/src/ipc/generated";
import { barriers } from "./barriers";

type LanguageTag = "fr" | "en";

/** What the page asks when it opens. */
async function firstQuestion(service: Service): Promise<ForecastPageRequest> {
  const { current_fiscal_year } = await service.call<Choices>("choices_get", null);
  return {
    as_of: null,
    span: { kind: "fiscal_year", starts_in: current_fiscal_year },
    period: "month",
    measure: "invoicing",
    by: "salesperson",
    probability: "stated",
    scenario: { name: null, levers: null },
    sort: [],
    offset: 0,
    limit: 50,
  };
}

async function expected(service: Service, winRate?: string): Promise<string> {
  const question = await firstQuestion(service);
  const lever = winRate ? { value: winRate, where: { team: [], family: [], stage: [], salesperson: [], segment: [] } } : null;
  const levers = { win_rate: lever, slip_months: null, price: null, cost: null, payment_delay_days: null };
  const scenario = { name: null, levers: winRate ? levers : null };
  const page = await service.call<ForecastPage>("forecast_page", { ...question, scenario });
  return page.expected.total;
}

/** The total of the table over the whole period, as it is read aloud. */
async function total(page: Page, language: LanguageTag): Promise<string> {
  const name = new RegExp(`^${say(language, "row-total")}, ${say(language, "forecast-whole-period")}, `);
  const label = await page.getByRole("gridcell", { name }).getAttribute("aria-label");
  return amountAtEnd((label ?? "").replace(/\s+/gu, " "));
}

for (const language of ["fr", "en"] as const) {
  served(`a director opens the link, reads the year and moves a lever (${language})`, { language }, async ({ page, service }) => {
    const begun = performance.now();
    await page.getByRole("grid").first().waitFor();
    const first = Math.round(performance.now() - begun);
    expect(new URL(page.url()).origin, "the link leads to the page").toBe(service.ready.url);
    expect(page.url().includes("/open/"), "its secret is not left in the address").toBe(false);
    expect(await total(page, language), "the figures of the program").toBe(euros(language, await expected(service)));

    const lever = page.getByRole("slider", { name: say(language, "lever-win_rate"), exact: true });
    await lever.focus();
    await page.keyboard.press("Shift+ArrowLeft");
    const moved = euros(language, await expected(service, "0.90"));
    await until("the total answers the lever", async () => (await total(page, language)) === moved);

    expect(await barriers(page), "axe finds no barrier").toEqual([]);
    console.info(`first figures in a browser (${language}): ${first} ms after the link`);
  });
}

served("a second tab sees what the command line changes", { language: "fr" }, async ({ page, service }) => {
  await page.getByRole("grid").first().waitFor();
  const second = await service.tab("/");
  await second.getByRole("grid").first().waitFor();
  const before = await total(second, "fr");
  const listed = await service.diapason("--format", "json", "deal", "list", "--filter", "state=open", "--sort", "-weighted", "--limit", "3");
  const { deals } = JSON.parse(listed) as { deals: { id: string }[] };
  expect(deals).toHaveLength(3);
  for (const { id } of deals) await service.diapason("override", "set", "deal", id, "probability", "0");
  const changed = performance.now();
  await until("both tabs have the new total", async () => {
    const now = euros("fr", await expected(service));
    return now !== before && (await total(second, "fr")) === now && (await total(page, "fr")) === now;
  }, 15_000);
  console.info(`a change by the command line is seen in both tabs after ${Math.round(performance.now() - changed)} ms`);
});

test("a browser without the cookie reads why it is not let in", { timeout: 120_000 }, async () => {
  const service = await Service.start({ language: "fr" });
  try {
    const page = await service.tab("/");
    const text = await page.getByRole("main").textContent();
    expect(text, "and what to do").toContain("diapason serve");
  } finally {
    await service.end();
  }
});
