/**
 * The forecast page as journeys handle it: pickers, cells, the why drawer, levers. Deliberately absent:
 * waiting and finding (driver), and the window's words (words.ts).
 */
import { type Page, type Thing, until } from "./driver";
import { holding, say } from "./words";

type LanguageTag = "fr" | "en";

/** The first figures may take this long on a busy machine. */
export const FIRST_FIGURES = 40_000;

/** The table by a dimension (`salesperson`), once it is there. */
export async function tableBy(page: Page, language: LanguageTag, dimension: string): Promise<Thing> {
  const word = say(language, `dimension-${dimension}`);
  const label = say(language, "forecast-table", {
    measure: say(language, "measure-invoicing"),
    dimension: word.charAt(0).toLowerCase() + word.slice(1),
  });
  return page.find("grid", label, FIRST_FIGURES);
}

/** Chooses one of a list in a bar: "Période", "Regroupement", "Scénario". */
export async function pick(page: Page, picker: string, option: string): Promise<void> {
  // What it picks stands before what is picked, or after it.
  await (await page.find("button", holding(picker).replace(/^\/(.*)\/$/, "/^$1(?=\\s|$)|(^|\\s)$1$/"))).click();
  await (await page.find("option", holding(option))).click();
  await page.isGone("listbox");
}

/** The exact amount at the end of what a cell or a button reads aloud: `246 155,60 €`, `€246,155.60`. */
export function amountAtEnd(name: string): string {
  const amount = /[−+-]?(?:[\d\s]+,\d\d\s€|€[\d,]+\.\d\d)(?=\D*$)/u.exec(name)?.[0];
  if (amount === undefined) throw new Error(`no amount at the end of “${name}”`);
  return amount.trim();
}

/** The cell of the table's total over the whole period. */
export async function totalCell(page: Page, language: LanguageTag): Promise<Thing> {
  const row = say(language, "row-total");
  return page.find("gridcell", `/^${row}, ${say(language, "forecast-whole-period")}, /`);
}

/** Waits until a thing reads otherwise than before, and gives what it reads. */
export async function changes(what: string, read: () => Promise<string>, before: string): Promise<string> {
  return until(what, async () => {
    const now = await read();
    return now !== "" && now !== before && now;
  });
}
