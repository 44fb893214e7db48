/**
 * Pictures of the other pages, both themes, on the sample company as `diapason serve` shows it: the
 * same page as the window's, sooner taken. French in the light, English in the dark.
 */
import { join } from "node:path";
import { test } from "vitest";
import { Service } from "../driver/served";

/** Where each page's picture is taken. */
const PAGES: readonly [string, string][] = [
  ["pipeline", "/pipeline"],
  ["salespeople", "/salespeople"],
  ["customers", "/customers"],
  ["data", "/data"],
  ["settings", "/settings"],
];

for (const [language, colorScheme] of [["fr", "light"], ["en", "dark"]] as const) {
  test(`every page in ${language}, ${colorScheme}`, { timeout: 300_000 }, async () => {
    const service = await Service.start({ language, colorScheme });
    try {
      const page = await service.tab(service.ready.open);
      await page.getByRole("grid").first().waitFor();
      for (const [name, path] of PAGES) {
        await page.goto(service.ready.url + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        // The page is still once two pictures in a row are the same.
        let before = "";
        for (let turn = 0; turn < 40; turn += 1) {
          const now = (await page.screenshot()).toString("base64");
          if (now === before && turn > 6) break;
          before = now;
          await page.waitForTimeout(150);
        }
        await page.screenshot({ path: join(process.env["DIAPASON_PICTURES"] ?? "/tmp", `${name}-${language}-${colorScheme}.png`) });
      }
    } finally {
      await service.end();
    }
  });
}
