/**
 * Pictures of the other pages, both themes, on the sample company as `diapason serve` shows it: the
 * same page as the window's, sooner taken. French in the light, English in the dark.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { test } from "vitest";
import type { PipelineTable } from "../../../ui/src/ipc/generated";
import { isStill } from "../browser/barriers";
import { Service } from "../driver/served";

interface Picture {
  name: string;
  path: string;
  /** What is done there first, by keys. */
  open?: (page: Page) => Promise<void>;
}

/** Where each page's picture is taken. */
function pictures(deal: string): readonly Picture[] {
  return [
    { name: "pipeline", path: "/pipeline" },
    { name: "board", path: "/pipeline?view=board" },
    { name: "deals", path: "/deals" },
    { name: "deal", path: `/deals/${deal}` },
    { name: "customers", path: "/customers" },
    { name: "customer", path: "/customers/C010" },
    { name: "salespeople", path: "/salespeople" },
    { name: "data", path: "/data" },
    { name: "defect", path: "/data", open: defect },
    { name: "settings", path: "/settings?section=company" },
    { name: "quotas", path: "/settings?section=quotas" },
    { name: "schedules", path: "/settings?section=schedules" },
    { name: "palette", path: "/customers", open: palette },
  ];
}

async function defect(page: Page): Promise<void> {
  await page.locator('.grid-cell[data-row="0"][data-column="0"]').first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
}

async function palette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").last().waitFor();
  await page.keyboard.type("ponthieu");
  await page.getByRole("option").locator("mark").first().waitFor();
}

/** The deal that weighs most: it has what a deal's page can show. */
async function heaviest(service: Service): Promise<string> {
  const standpoint = { as_of: null, probability: "stated", scenario: { name: null, levers: null } };
  const none = { text: "", team: null, salesperson: null, family: null, stage: null, customer: null, closes: null, wants: null };
  const asked = { standpoint, ...none, sort: [["weighted", "descending"]], offset: 0, limit: 1 };
  return (await service.call<PipelineTable>("pipeline_table", asked)).rows[0]?.id ?? "";
}

for (const [language, colorScheme] of [["fr", "light"], ["en", "dark"]] as const) {
  test(`every page in ${language}, ${colorScheme}`, { timeout: 300_000 }, async () => {
    const service = await Service.start({ language, colorScheme });
    try {
      const page = await service.tab(service.ready.open);
      await page.getByRole("grid").first().waitFor();
      for (const { name, path, open } of pictures(await heaviest(service))) {
        await page.goto(service.ready.url + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await isStill(page);
        await open?.(page);
        await isStill(page);
        await page.screenshot({
          animations: "disabled",
          caret: "hide",
          path: join(process.env["DIAPASON_PICTURES"] ?? "/tmp", `${name}-${language}-${colorScheme}.png`),
        });
      }
    } finally {
      await service.end();
    }
  });
}
