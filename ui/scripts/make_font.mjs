/**
 * Makes src/styles/inter.woff2 from npm `inter-ui` (assets/fonts/README.md tells the same of the
 * static cuts): the desk's characters and features only, both axes kept. Same input, same bytes.
 * Run: npm run font
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const RANGES = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x2009, 0x2014], [0x2018, 0x201e], [0x2020, 0x2026],
  [0x202f, 0x203a], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x21b5, 0x21b5], [0x2211, 0x2212],
  [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265], [0x25b2, 0x25b2], [0x25bc, 0x25bc],
  [0x25c2, 0x25c2], [0x25c7, 0x25c7], [0x25cb, 0x25cb], [0x2713, 0x2713],
];
const FEATURES = ["kern", "mark", "ccmp", "locl", "calt", "tnum", "case", "cv05", "zero", "sups"];

const characters = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)),
).join("");
const source = createRequire(import.meta.url).resolve("inter-ui/variable/InterVariable.woff2");
const font = await subsetFont(await readFile(source), characters, {
  targetFormat: "woff2",
  keepFeatures: FEATURES,
  noHinting: true,
});
const target = new URL("../src/styles/inter.woff2", import.meta.url);
await writeFile(target, font);
console.log(`${target.pathname} ${font.length}`);
