/** The pieces of the window in Chromium: under its policy, in both themes, without barriers. */
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../driver/browser";

let browser: Browser;

beforeAll(async () => {
  browser = await Browser.start();
});

afterAll(async () => {
  await browser.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every piece can be read and reached in the ${colorScheme} theme`, async () => {
    const { page, complaints } = await browser.open("/gallery", { colorScheme });
    await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 30_000 });
    const theme = await page.evaluate(() => document.documentElement.dataset["theme"]);
    expect(theme, "the system's theme is the first one").toBe(colorScheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    expect(told, "axe finds no barrier").toEqual([]);
    expect(complaints, "nothing is refused by the policy, nothing is thrown").toEqual([]);
  });
}
