/**
 * Every page and what opens over it, in both languages and both themes: no barrier that axe knows, no
 * sideways scroll at 1280 × 720, and figures beside every chart. Deliberately absent: what pages do.
 */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { served } from "../driver/served";
import { say } from "../words";
import { barriers, isStill, sideways } from "./barriers";

type LanguageTag = "fr" | "en";

interface Place {
  name: string;
  /** The address; absent: what the place before shows. */
  path?: string;
  /** What is done there, by keys, before it is looked at. */
  open?: (page: Page, language: LanguageTag) => Promise<void>;
  /** What must be there then. */
  shows: (page: Page, language: LanguageTag) => Locator;
}

const grid = (page: Page): Locator => page.getByRole("grid").first();
const dialog = (page: Page): Locator => page.getByRole("dialog").last();

const SECTIONS = [
  ...["company", "teams", "salespeople", "products", "product_costs", "fixed_costs"],
  ...["quotas", "targets", "schedules", "stages", "fx_rates", "window", "database"],
];

const PLACES: readonly Place[] = [
  { name: "forecast", path: "/forecast", shows: (page) => page.locator(".month-chart, .chart").first() },
  {
    name: "forecast, the chart as a table",
    open: (page) => page.keyboard.press("t"),
    shows: (page, language) => page.getByRole("button", { name: say(language, "forecast-twin-hide") }),
  },
  {
    name: "why this figure",
    path: "/forecast",
    open: async (page) => {
      await grid(page).waitFor();
      await page.locator('.grid-cell[data-row="0"][data-column="2"]').first().focus();
      await page.keyboard.press("w");
    },
    shows: (page, language) => dialog(page).getByRole("button", { name: say(language, "why-copy") }),
  },
  { name: "pipeline, table", path: "/pipeline", shows: grid },
  { name: "pipeline, board", path: "/pipeline?view=board", shows: (page) => page.locator(".board-card").first() },
  { name: "deals", path: "/deals", shows: grid },
  { name: "deal", path: "/deals/D001", shows: (page, language) => page.getByRole("region", { name: say(language, "deal-timeline"), exact: true }) },
  {
    name: "deal, the timeline as a table",
    open: (page, language) => page.getByRole("button", { name: say(language, "deal-table-show") }).press("Enter"),
    shows: (page, language) => page.getByRole("table", { name: say(language, "deal-table") }),
  },
  { name: "customers", path: "/customers", shows: grid },
  { name: "customer", path: "/customers/C010", shows: (page) => page.locator(".customer-title") },
  { name: "salespeople", path: "/salespeople", shows: (page, language) => page.getByRole("region", { name: say(language, "salespeople-process") }) },
  {
    name: "salespeople, the process as a table",
    open: (page) => page.keyboard.press("t"),
    shows: (page, language) => page.getByRole("button", { name: say(language, "salespeople-as-chart") }),
  },
  { name: "data", path: "/data", shows: grid },
  {
    name: "data, where a defect is",
    open: async (page) => {
      await grid(page).waitFor();
      await page.locator('.grid-cell[data-row="0"][data-column="0"]').first().focus();
      await page.keyboard.press("Enter");
    },
    shows: dialog,
  },
  ...SECTIONS.map((section): Place => ({
    name: `settings, ${section}`,
    path: `/settings?section=${section}`,
    shows: (page) => page.locator(".settings h2, .settings h3").first(),
  })),
  { name: "palette", path: "/forecast", open: (page) => page.keyboard.press("Control+k"), shows: (page, language) => page.getByRole("combobox", { name: say(language, "palette-name") }) },
  { name: "help sheet", path: "/customers", open: (page) => page.keyboard.press("?"), shows: dialog },
];

/** Looks at a place in the light and in the dark; tells what was found there. */
async function lookedAt(page: Page, place: string): Promise<string[]> {
  await isStill(page);
  const wide = await sideways(page);
  const found = wide > 0 ? [`${wide} px of sideways scroll`] : [];
  found.push(...(await barriers(page)));
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  await isStill(page);
  found.push(...(await barriers(page, "colours")).map((text) => `dark: ${text}`));
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForFunction(() => document.documentElement.dataset["theme"] === "light");
  return found.map((text) => `${place}: ${text}`);
}

for (const language of ["fr", "en"] as const) {
  served(`every page can be read and reached in both themes (${language})`, { language, limit: 300_000 }, async ({ page, service }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await grid(page).waitFor();
    const found: string[] = [];
    for (const { name, path, open, shows } of PLACES) {
      if (path) {
        await page.goto(service.ready.url + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await isStill(page);
      }
      if (open) await open(page, language);
      await shows(page, language).waitFor({ timeout: 15_000 }).catch((late: Error) => found.push(`${name}: ${late.message.slice(0, 200)}`));
      found.push(...(await lookedAt(page, name)));
    }
    expect(found).toEqual([]);

    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1024, height: 640 });
    await page.goto(`${service.ready.url}/forecast`);
    await grid(page).waitFor();
    expect(await lookedAt(page, "forecast at 1024 × 640")).toEqual([]);
    const links = await page.getByRole("navigation", { name: say(language, "frame-navigation") }).getByRole("link").all();
    const pages = await Promise.all(links.map((link) => link.getAttribute("href")));
    const walked = PLACES.map(({ path }) => path?.split("?")[0]);
    expect(pages.filter((path) => path === null || !walked.includes(path)), "no page was forgotten").toEqual([]);
  });

  served(`an empty database can be begun in both themes (${language})`, { language, isEmpty: true }, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("button", { name: say(language, "start-sample") }).waitFor();
    expect(await lookedAt(page, "empty database")).toEqual([]);
  });
}
