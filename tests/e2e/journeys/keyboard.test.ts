/**
 * By keys alone, in the real window: every stop of the forecast page has a name and shows its focus, no
 * stop holds the focus, Escape closes the nearest thing.
 */
import { expect } from "vitest";
import { journey, type Page } from "../driver";
import { tableBy } from "../forecast";
import { say } from "../words";

const FR = "fr";
const LIMIT = { limit: 300_000 };

interface Stop {
  /** Tells one stop from another. */
  key: string;
  name: string;
  isRinged: boolean;
  isInView: boolean;
}

journey("the whole forecast page is walked by Tab, each stop named and seen, none a trap", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: FR });
  await page.resize(1440, 900);
  await tableBy(page, FR, "salesperson");
  await page.driver.run(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops = await walk(page);
  const names = stops.map(({ name }) => name);
  expect(names.filter((name) => name === ""), "every stop has a name").toEqual([]);
  expect(stops.filter(({ isRinged }) => !isRinged).map(({ name }) => name), "focus is seen at every stop").toEqual([]);
  expect(stops.filter(({ isInView }) => !isInView).map(({ name }) => name), "no stop lies out of sight").toEqual([]);
  for (const id of ["forecast-period", "scenarios-label", "forecast-as-of", "forecast-by", "forecast-unit", "forecast-export", "lever-win_rate", "scenarios-save-as", "compare-act"]) {
    expect(names.some((name) => name.includes(say(FR, id))), `Tab reaches ${id}`).toBe(true);
  }
}, LIMIT);

journey("a figure is opened, a chain read and all closed again without a pointer", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: FR });
  const table = await tableBy(page, FR, "salesperson");
  const [, , cell] = await table.findAll("gridcell");
  await cell?.focus();
  await page.press("ArrowDown", "ArrowRight");
  const origin = await page.focus();
  await page.press("Enter");
  const why = await page.find("dialog", say(FR, "why-title"));
  await why.find("button", say(FR, "why-copy"));
  await page.press("Escape");
  await page.isGone("dialog");
  expect(await page.focus(), "focus is where it was").toEqual(origin);
  await page.press("Control+k");
  await page.find("dialog");
  await page.press("Escape");
  await page.isGone("dialog");
  await page.press("t");
  await page.find("button", say(FR, "forecast-twin-hide"));
}, LIMIT);

/** Presses Tab until the focus is where it began; a page has fewer stops than the limit. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let turn = 0; turn < 90; turn += 1) {
    await page.press("Tab");
    const stop = await page.driver.run(lookAtFocus);
    if (stop === null || stops.some(({ key }) => key === stop.key)) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab never comes round: ${stops.map(({ name }) => name).join(" | ")}`);
}

/** Runs in the page and sees nothing of this file. */
function lookAtFocus(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const labels = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/);
  const byLabels = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
  const ofField = [...((element as HTMLInputElement).labels ?? [])].map((it) => it.textContent).join(" ");
  const name = byLabels || element.getAttribute("aria-label") || ofField || element.textContent || "";
  const box = element.getBoundingClientRect();
  const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  // A ring may be drawn by a part or by the label around a hidden field.
  const around = [element, element.parentElement, element.closest("label"), ...element.querySelectorAll("*")];
  const isRinged = around.some((it) => {
    if (!it) return false;
    const style = getComputedStyle(it);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  });
  const all = [...document.querySelectorAll("*")];
  return {
    key: String(all.indexOf(element)),
    name: name.replace(/\s+/gu, " ").trim(),
    isRinged,
    isInView: box.width > 0 && box.bottom > 0 && box.top < window.innerHeight && above !== null,
  };
}
