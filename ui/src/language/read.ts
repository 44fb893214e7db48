/**
 * Reads what a person types into exact wire values: decimals and dates, in both languages' marks.
 * Gives undefined for what cannot be read: nothing is guessed. Deliberately absent: numbers.
 */
import type { LanguageTag } from "./catalogues";
import type { Decimal } from "./formats";

const MONTHS: readonly (readonly string[])[] = [
  ["jan"], ["fev", "feb"], ["mar"], ["avr", "apr"], ["mai", "may"], ["juin", "jun"],
  ["juil", "jul"], ["aou", "aug"], ["sep"], ["oct"], ["nov"], ["dec"],
];

/**
 * A decimal as typed (`−1 234,5 k€`, `1,234.50`, `× 0,9`, `60 %`) as the wire writes it; the unit's
 * sign and spaces are ignored, a `k` or `M` is not: it would be guessed at.
 */
export function readDecimal(typed: string, language: LanguageTag): Decimal | undefined {
  const bare = typed
    .replace(/[\s\u00a0\u202f\u2009]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/^[×x]/i, "")
    .replace(/(€|%|pts?|jours?|days?|mois|months?|[jd])$/iu, "");
  const marks = language === "fr" ? bare.replace(",", ".") : bare.replace(/,(?=\d{3}(\D|$))/g, "");
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(marks);
  if (!found) return undefined;
  const [, sign = "", whole = "", fraction = ""] = found;
  if (whole === "" && fraction === "") return undefined;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const value = fraction === "" ? digits : `${digits}.${fraction}`;
  return sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}

/** A date as typed (`22/11/2026`, `22 nov. 2026`, `2026-11-22`) as the wire writes it. */
export function readDate(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})$/.exec(text);
  if (figures) return dateOf(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (!words) return undefined;
  const name = (words[2] ?? "").normalize("NFD").replace(/\p{M}/gu, "");
  const month = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  return month < 0 ? undefined : dateOf(words[3], String(month + 1), words[1]);
}

function dateOf(year = "", month = "", day = ""): string | undefined {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The 31st of February becomes a day of March: such a date does not exist.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** An integer of `10^-decimals` as a decimal: 90 with 2 is `0.90`. */
export function decimalOfSteps(steps: number, decimals: number): Decimal {
  const digits = String(Math.abs(steps)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : "";
  return `${steps < 0 ? "-" : ""}${whole}${fraction}`;
}

/** A decimal as an integer of `10^-decimals`; undefined if it has more digits than that. */
export function stepsOfDecimal(value: Decimal, decimals: number): number | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!found) return undefined;
  const [, sign = "", whole = "", fraction = ""] = found;
  if (/[1-9]/.test(fraction.slice(decimals))) return undefined;
  const steps = Number.parseInt(`${whole}${fraction.slice(0, decimals).padEnd(decimals, "0")}`, 10);
  return steps === 0 ? 0 : sign === "-" ? -steps : steps;
}
