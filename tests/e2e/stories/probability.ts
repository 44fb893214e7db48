/** By keys alone: a product's probability is entered in the pipeline, the forecast moves, and is as it was after undo. */
import { expect } from "vitest";
import { type Page, until } from "../driver";
import { amountAtEnd, tableBy } from "../forecast";
import { centsOf, holding, say } from "../words";
import { tabTo, usedNoPointer, watchPointer } from "./keys";

type LanguageTag = "fr" | "en";

/** Begins on the forecast page of the sample company. */
export async function probabilityEntered(page: Page, language: LanguageTag): Promise<void> {
  await tableBy(page, language, "salesperson");
  await watchPointer(page);
  const before = await total(page, language);
  await page.press("g", "p");
  await enterProbability(page, language);

  await page.press("g", "f");
  await tableBy(page, language, "salesperson");
  const after = await totalUnlike(page, language, before);
  expect(after < before, "a deal that is less likely brings less").toBe(true);

  await page.press("Control+z");
  await until("the forecast is as it was", async () => (await total(page, language)) === before);
  await usedNoPointer(page);
}

/** Makes the first product of the pipeline's first deal most unlikely, by keys alone. */
export async function enterProbability(page: Page, language: LanguageTag): Promise<void> {
  const pipeline = await page.find("grid", say(language, "pipeline-table"));
  const headers = await pipeline.findAll("columnheader");
  const names = await Promise.all(headers.map((header) => header.text()));
  const place = names.findIndex((name) => name.startsWith(say(language, "pipeline-column-probability")));
  await until("the first deals", async () => (await pipeline.findAll("gridcell")).length > 0);
  await tabTo(page, "gridcell", "rowheader");
  await page.press("Home", ...Array.from({ length: place }, () => "ArrowRight"), "Enter");
  await page.find("dialog");
  await until("the first line's field has the focus", async () => (await page.focus()).role === "input");
  await page.press("Control+a");
  await page.write("7");
  await page.press("Enter");
  await page.isGone("dialog");
  await page.find("status", holding(say(language, "edit-weighted")));
}

/** The forecast's total once it is another one. */
export async function totalUnlike(page: Page, language: LanguageTag, before: bigint): Promise<bigint> {
  return until("the forecast has moved", async () => {
    const now = await total(page, language);
    return now !== 0n && now !== before && now;
  });
}

/** All amounts of the total's row, the later ones too, in cents: as they are read aloud. */
export async function total(page: Page, language: LanguageTag): Promise<bigint> {
  const cells = await page.findAll("gridcell", `/^${say(language, "row-total")}, .*€/`);
  const names = await Promise.all(cells.map((cell) => cell.attribute("aria-label")));
  return names.reduce((sum, name) => sum + centsOf(amountAtEnd(name ?? "")), 0n);
}
