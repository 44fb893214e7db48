/**
 * The pieces of the window in Chromium: under its policy, in both themes, without barriers, and drawn
 * as in the pictures beside this file. A piece that is changed on purpose is drawn anew by
 * `DIAPASON_GENERATE=1 cargo xtask e2e --browser -- gallery`, and the pictures looked at.
 *
 * Fonts are the page's own and drawn without hinting, so that machines differ in shades at edges at
 * most: a pixel differs when it is far off, and a few of them may.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser } from "../driver/browser";
import { barriers, movesNoMore, sideways } from "./barriers";

/** Pixels of a million that may be far off: what shades at edges come to. */
const MAY_DIFFER = 200;
const GENERATES = process.env["DIAPASON_GENERATE"] === "1";

let browser: Browser;

beforeAll(async () => {
  browser = await Browser.start();
});

afterAll(async () => {
  await browser.close();
});

/** Both themes, both languages, both densities: a window of less than 800 px is compact. */
const LOOKS = [
  { colorScheme: "light", density: "comfortable", locale: "fr-FR", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", density: "comfortable", locale: "en-GB", viewport: { width: 1440, height: 900 } },
  { colorScheme: "light", density: "compact", locale: "en-GB", viewport: { width: 1280, height: 720 } },
] as const;

for (const { density, ...look } of LOOKS) {
  const { colorScheme } = look;
  test(`every piece can be read and reached, and looks as in its picture (${colorScheme}, ${density})`, async () => {
    const { page, complaints } = await browser.open("/gallery", look);
    await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 30_000 });
    const theme = await page.evaluate(() => document.documentElement.dataset["theme"]);
    expect(theme, "the system's theme is the first one").toBe(colorScheme);
    expect(await page.evaluate(() => document.documentElement.dataset["density"])).toBe(density);
    await movesNoMore(page);
    expect(await sideways(page), "nothing lies beside the window").toBe(0);
    expect(await barriers(page), "axe finds no barrier").toEqual([]);
    await page.evaluate(() => document.fonts.ready);
    const now = await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
    const name = `gallery-${colorScheme}-${density}.png`;
    const path = fileURLToPath(new URL(name, import.meta.url));
    if (GENERATES) await writeFile(path, now);
    const { off, why } = await compared(page, now, await readFile(path));
    if (off > MAY_DIFFER) await keep(name, now);
    expect(off, `pixels of a million unlike ${path}${why}`).toBeLessThanOrEqual(MAY_DIFFER);
    expect(complaints, "nothing is refused by the policy, nothing is thrown").toEqual([]);
  });
}

/** How many pixels of a million are far off. Compared by Chromium itself, on an empty page. */
async function compared(page: Page, one: Buffer, other: Buffer): Promise<{ off: number; why: string }> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(async (pictures) => {
      const read = async (text: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        if (!canvas) throw new Error("no canvas");
        canvas.drawImage(bitmap, 0, 0);
        return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [now, before] = await Promise.all(pictures.map(read));
      if (!now || !before) throw new Error("two pictures are compared");
      if (now.width !== before.width || now.height !== before.height) {
        return { off: 1_000_000, why: `: ${now.width} × ${now.height} in place of ${before.width} × ${before.height}` };
      }
      let far = 0;
      let [top, bottom] = [now.height, 0];
      for (let at = 0; at < now.data.length; at += 4) {
        const apart = [0, 1, 2].map((part) => Math.abs((now.data[at + part] ?? 0) - (before.data[at + part] ?? 0)));
        if (Math.max(...apart) <= 64) continue;
        far += 1;
        const row = Math.floor(at / 4 / now.width);
        [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      }
      const why = far === 0 ? "" : `, between the rows ${top} and ${bottom}`;
      return { off: Math.round((far * 4_000_000) / now.data.length), why };
    }, [one, other].map((picture) => picture.toString("base64")));
  } finally {
    await blank.close();
  }
}

/** The picture as it is now, for whoever looks for the difference. */
async function keep(name: string, picture: Buffer): Promise<void> {
  const results = process.env["DIAPASON_E2E_RESULTS"];
  if (results) await writeFile(`${results}/${name}`, picture);
}
