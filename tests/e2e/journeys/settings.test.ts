/** Language and theme change at once, without a restart, and are kept. */
import { expect } from "vitest";
import { journey, type Page, until } from "../driver";
import { tableBy } from "../forecast";
import { say } from "../words";

type LanguageTag = "fr" | "en";

journey(
  "a person changes language and theme at once, and finds them at the next start",
  async ({ start }) => {
    const first = await start({ words: ["--demo"], language: "fr" });
    const { page } = first;
    await tableBy(page, "fr", "salesperson");
    const light = await paper(page);

    await (await page.find("link", say("fr", "settings-title"))).click();
    await choose(page, "fr", "language", "English");
    await page.find("radiogroup", say("en", "settings-language"));
    await choose(page, "en", "theme", say("en", "settings-theme-dark"));
    await until("the paper is dark", async () => (await paper(page)) !== light);
    const dark = await paper(page);
    await (await page.find("link", say("en", "forecast-title"))).click();
    await tableBy(page, "en", "salesperson");
    const text = await page.text();
    expect(text.includes(say("fr", "forecast-revenue")), "no word of the other language is left").toBe(false);
    expect(text).toContain(say("en", "forecast-revenue"));
    await first.quit();

    const second = await start({ language: "fr" });
    await tableBy(second.page, "en", "salesperson");
    expect(await paper(second.page), "the theme is kept").toBe(dark);
  },
  { limit: 180_000 },
);

async function choose(page: Page, language: LanguageTag, setting: string, choice: string): Promise<void> {
  const radios = await page.find("radiogroup", say(language, `settings-${setting}`));
  await (await radios.find("radio", choice)).focus();
  await page.press("Space");
}

/** The colour that the page lies on. */
async function paper(page: Page): Promise<string> {
  return page.driver.run(() => getComputedStyle(document.body).backgroundColor);
}
