/**
 * The text of a column as a person reads and writes it, and as the program keeps it: amounts in the
 * language's marks, fractions as per cent, dates with their month in words. Deliberately absent:
 * rules of a column's own (the program says what it does not take).
 */
import { readDate, readDecimal, type Decimal, type Formats, type LanguageTag } from "../language";
import type { SettingsColumn } from "../ipc/generated";

/** What was typed, as the program writes it; or which sentence says what is wrong with it. */
export type Entered = { text: string } | { wrongId: string };

/** A decimal with its point moved: `62.5` by −2 is `0.625`. Text in, text out: exact. */
export function decimalShifted(value: Decimal, places: number): Decimal {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!found) return value;
  const [, sign = "", whole = "", fraction = ""] = found;
  const digits = `${"0".repeat(Math.max(0, -places))}${whole}${fraction}${"0".repeat(Math.max(0, places))}`;
  const at = digits.length - fraction.length - (places < 0 ? 0 : places) + places;
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0";
  const after = digits.slice(at).replace(/0+$/, "");
  return after === "" ? `${sign}${before}` : `${sign}${before}.${after}`;
}

/** A value as it is read in a cell; empty stays empty. */
export function shownOf({ holds }: SettingsColumn, value: string, formats: Formats, currency: string): string {
  if (value === "") return "";
  switch (holds) {
    case "money":
      return formats.bareAmount(value, currency, "exact");
    case "decimal":
      return formats.decimal(value);
    case "fraction":
      return formats.probability(value);
    case "share":
      return value.includes("/") ? value : formats.probability(value);
    case "date":
      return formats.date(value);
    case "month":
      return formats.month(value);
    default:
      return value;
  }
}

/** What a person typed. */
export function entryOf({ holds }: SettingsColumn, typed: string, language: LanguageTag): Entered {
  const text = typed.trim();
  if (text === "") return { text };
  switch (holds) {
    case "money":
    case "decimal":
    case "whole":
      return given(readDecimal(text, language), "entry-wrong-number");
    case "fraction":
      return fractionOf(text, language);
    case "share":
      return text.includes("/") ? { text: text.replace(/\s/g, "") } : fractionOf(text, language);
    case "date":
      return given(readDate(text), "entry-wrong-date");
    case "month":
      return given(monthOf(text), "entry-wrong-month");
    default:
      return { text };
  }
}

function given(text: string | undefined, wrongId: string): Entered {
  return text === undefined ? { wrongId } : { text };
}

/** A bare figure is per cent, as it is shown: nobody means 40 times the whole. */
function fractionOf(text: string, language: LanguageTag): Entered {
  const read = readDecimal(text, language);
  return given(read === undefined ? undefined : decimalShifted(read, -2), "entry-wrong-number");
}

/** `11/2026`, `nov. 2026`, `2026-11`. */
function monthOf(text: string): string | undefined {
  const iso = /^\d{4}-\d{1,2}$/.test(text) ? `${text}-01` : undefined;
  const date = readDate(iso ?? (/^\d{1,2}[/.]/.test(text) ? `1/${text.replace(".", "/")}` : `1 ${text}`));
  return date?.slice(0, 7);
}
