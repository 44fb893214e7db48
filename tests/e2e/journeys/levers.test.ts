/** What if: a lever moved by keys, the base drawn behind, the scenario saved and compared. */
import { expect } from "vitest";
import { journey, until } from "../driver";
import { amountAtEnd, changes, pick, tableBy, totalCell } from "../forecast";
import { holding, say } from "../words";

const FR = "fr";
const NAME = "Prudent d’automne";

journey(
  "a director moves a lever by keys, saves the scenario and compares it with the base",
  async ({ start }) => {
    const { page } = await start({ words: ["--demo"], language: FR });
    await tableBy(page, FR, "salesperson");
    const readTotal = async (): Promise<string> =>
      amountAtEnd((await (await totalCell(page, FR)).attribute("aria-label")) ?? "");
    const base = await readTotal();
    expect(await page.findAll("button", holding(say(FR, "chart-base-without-levers"))), "no base yet").toEqual([]);

    const lever = await page.find("slider", say(FR, "lever-win_rate"));
    await lever.focus();
    await page.press("Shift+ArrowLeft");
    expect(await lever.attribute("aria-valuetext"), "Shift moves by ten steps").toBe("× 0,90");
    const prudent = await changes("the total answers the lever", readTotal, base);
    await until("the columns name the base behind them", async () => {
      return (await page.findAll("button", holding(say(FR, "chart-base-without-levers")))).length >= 12;
    });
    await page.press("Backspace");
    await until("Backspace brings the base back", async () => (await readTotal()) === base);
    await page.press("Shift+ArrowLeft");
    await until("the same lever gives the same figures", async () => (await readTotal()) === prudent);

    await (await page.find("button", say(FR, "scenarios-save-as"))).click();
    const dialog = await page.find("dialog", say(FR, "scenarios-save-as-title"));
    const name = await dialog.find("textbox", say(FR, "scenarios-name"));
    // The dialog takes the focus when it stands: a hand faster than that would lose its first letters.
    await until("the name can be typed", () => page.driver.run(() => document.activeElement instanceof HTMLInputElement));
    await name.fill(NAME);
    await page.press("Enter");
    await page.isGone("dialog");
    await page.shows(say(FR, "scenarios-saved", { name: NAME }));

    await pick(page, say(FR, "scenarios-label"), say(FR, "scenarios-base"));
    await until("the base alone has the base's total", async () => (await readTotal()) === base);
    await pick(page, say(FR, "scenarios-label"), NAME);
    await until("the saved scenario has kept its lever", async () => (await readTotal()) === prudent);

    await (await page.find("button", say(FR, "compare-act"))).click();
    const drawer = await page.find("dialog", say(FR, "compare-title"));
    await until("both sides are told", async () => {
      const told = await drawer.text();
      return told.includes(NAME) && told.includes("× 0,90") && told.includes(say(FR, "compare-at-base"));
    });
    const measures = await drawer.findAll("table");
    expect(measures.length, "measures, columns and levers side by side").toBe(3);
    await page.press("Escape");
    await page.isGone("dialog");
  },
  { limit: 180_000 },
);
