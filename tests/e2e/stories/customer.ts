/** By keys alone: a customer is found by the palette, from a few letters without accents; the next one, and back. */
import { expect } from "vitest";
import { type Page, until } from "../driver";
import { tableBy } from "../forecast";
import { say } from "../words";
import { usedNoPointer, watchPointer } from "./keys";

type LanguageTag = "fr" | "en";

const FOUND = "Aciéries Ponthieu";

/** Begins on the forecast page of the sample company. */
export async function customerFound(page: Page, language: LanguageTag): Promise<void> {
  await tableBy(page, language, "salesperson");
  await watchPointer(page);
  await page.press("Control+k");
  await until("the palette hears what is typed", async () => (await page.focus()).role === "combobox");
  await page.write("acieries pon");
  await page.find("option", `/^${FOUND}/`);
  await page.press("Enter");
  const record = await page.find("region", FOUND);
  await record.find("button", "Sidéra Métaux");
  await page.press("j");
  await page.isGone("region", FOUND);
  await page.press("k");
  await page.find("region", FOUND);
  await page.press("Escape");
  await page.isGone("region", FOUND);
  await page.find("grid", say(language, "customers-table"));
  expect(await page.driver.run(() => location.pathname), "the list has its own address").toBe("/customers");
  await usedNoPointer(page);
}
