/** No barrier on the forecast page, in both themes; and little motion where little is wanted. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { barriers } from "../barriers";
import { journey } from "../driver";
import { tableBy } from "../forecast";
import { say } from "../words";

const LIMIT = { limit: 180_000 };

for (const theme of ["light", "dark"] as const) {
  journey(`axe finds no barrier on the forecast page in the ${theme} theme`, async ({ start }) => {
    const { page } = await start({ words: ["--demo"], language: "fr" });
    await tableBy(page, "fr", "salesperson");
    await page.driver.run((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    expect(await barriers(page)).toEqual([]);
    await (await page.findAll("gridcell", "/ € ?$/"))[0]?.click();
    const why = await page.find("dialog", say("fr", "why-title"));
    await why.find("button", say("fr", "why-copy"));
    expect(await barriers(page), "nor with the drawer open").toEqual([]);
  }, LIMIT);
}

journey("a person who wants little motion gets no moving drawer", async ({ home, start }) => {
  const settings = join(home.folder, "config", "gtk-3.0");
  await mkdir(settings, { recursive: true });
  await writeFile(join(settings, "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const { page } = await start({ words: ["--demo"], language: "fr" });
  await tableBy(page, "fr", "salesperson");
  const wanted = await page.driver.run(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  expect(wanted, "the page hears of the system's setting").toBe(true);
  await page.driver.run(() => {
    const noted = window as unknown as { moved: string[] };
    noted.moved = [];
    const note = ({ target }: Event): void => {
      for (const animation of (target as Element).getAnimations()) {
        const effect = animation.effect as KeyframeEffect;
        const moves = effect.getKeyframes().some((frame) => "transform" in frame && frame["transform"] !== "none");
        const long = Number(effect.getComputedTiming().duration) > 80;
        if (moves || long) noted.moved.push((target as Element).className);
      }
    };
    for (const kind of ["animationstart", "transitionrun"]) document.addEventListener(kind, note, true);
  });
  await (await page.findAll("gridcell", "/ € ?$/"))[0]?.click();
  const why = await page.find("dialog", say("fr", "why-title"));
  await why.find("button", say("fr", "why-copy"));
  const moved = await page.driver.run(() => (window as unknown as { moved: string[] }).moved);
  expect(moved, "fades of at most 80 ms, nothing else").toEqual([]);
}, LIMIT);
