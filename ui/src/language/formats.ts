/**
 * Amounts, rates and counts as people read them (DESK.md §7), from exact decimal strings. Intl
 * rounds (half away from zero) and groups; the marks are written here, so that every web engine
 * and the command line (crates/language) give the same. Deliberately absent: any calculation.
 */
import type { LanguageTag } from "./catalogues";
import { Dates } from "./dates";

/** How finely an amount is shown. */
export type Unit = "exact" | "whole" | "thousands" | "millions";

/** When a figure carries its sign: below zero only, or always (a change; zero has none). */
export type Sign = "negative" | "always";

/** A decimal as the wire writes it: `-1234.50`. Never a number: numbers are not exact. */
export type Decimal = string;

const MINUS = "\u2212";
const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

const ZEROS: Record<Unit, number> = { exact: 0, whole: 0, thousands: 3, millions: 6 };
const LETTER: Record<Unit, string> = { exact: "", whole: "", thousands: "k", millions: "M" };
/** Decimals of a currency where they are not two. */
const MINOR_DIGITS: Record<string, number> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0,
  VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0, BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};
const SYMBOL: Record<LanguageTag, Record<string, string>> = {
  fr: { EUR: "€", USD: "$US", GBP: "£GB", CAD: "$CA", AUD: "$AU" },
  en: { EUR: "€", USD: "US$", GBP: "£", CAD: "CA$", AUD: "A$", JPY: "JP¥", CNY: "CN¥" },
};

/** Figures of a page or two: a lever that moves writes most of them again as they were. */
const MOST_KEPT = 4000;

export class Formats extends Dates {
  readonly #intl = new Map<string, Intl.NumberFormat>();
  readonly #written = new Map<string, string>();

  /** An amount with its unit: `1 235 k€`, `€1,235k`. */
  amount(value: Decimal, currency: string, unit: Unit = "exact", sign: Sign = "negative"): string {
    const { before, figure } = this.#split(value, ZEROS[unit], this.#decimals(currency, unit), sign);
    const symbol = this.symbol(currency);
    const letter = LETTER[unit];
    if (this.language === "fr") return `${before}${figure}${NO_BREAK}${letter}${symbol}`;
    // A code of letters stands apart from the figure, a sign touches it.
    const gap = /[A-Za-z]$/.test(symbol) ? NO_BREAK : "";
    return `${before}${symbol}${gap}${figure}${letter}`;
  }

  /** The figure alone, where the header names the unit: `1 235`. Under half a unit it is `0`. */
  bareAmount(value: Decimal, currency: string, unit: Unit, sign: Sign = "negative"): string {
    return this.#join(value, ZEROS[unit], this.#decimals(currency, unit), sign);
  }

  /** The unit for a header: `€`, `k€`, `M€`; in English `€`, `€k`, `€M`. */
  unitLabel(currency: string, unit: Unit): string {
    const symbol = this.symbol(currency);
    return this.language === "fr" ? `${LETTER[unit]}${symbol}` : `${symbol}${LETTER[unit]}`;
  }

  /** The sign of a currency as the language writes it; the code where it has none. */
  symbol(currency: string): string {
    return SYMBOL[this.language][currency] ?? currency;
  }

  /** A figure in a unit with so many decimals, for axes: `2,5`; nothing is `0`. */
  bareAxisAmount(value: Decimal, unit: Unit, decimals: number): string {
    const text = this.#join(value, ZEROS[unit], decimals, "negative");
    return /[1-9]/.test(text) ? text : "0";
  }

  /** The same with its unit, for the top label of an axis: `2,5 M€`. */
  axisAmount(value: Decimal, currency: string, unit: Unit, decimals: number): string {
    const { before, figure } = this.#split(value, ZEROS[unit], decimals, "negative");
    const symbol = this.symbol(currency);
    return this.language === "fr"
      ? `${before}${figure}${NO_BREAK}${LETTER[unit]}${symbol}`
      : `${before}${symbol}${/[A-Za-z]$/.test(symbol) ? NO_BREAK : ""}${figure}${LETTER[unit]}`;
  }

  /** Two ends of a range of amounts, the unit once: `17,0 – 18,4 M€`, `€17.0–18.4M`. */
  amountRange(from: Decimal, to: Decimal, currency: string, unit: Unit, decimals: number): string {
    const figures = [from, to].map((end) => this.#join(end, ZEROS[unit], decimals, "negative"));
    const range = this.range(figures[0] ?? "", figures[1] ?? "");
    const symbol = this.symbol(currency);
    return this.language === "fr"
      ? `${range}${NO_BREAK}${LETTER[unit]}${symbol}`
      : `${symbol}${range}${LETTER[unit]}`;
  }

  /** A rate (`0.312400`) with one decimal: `31,2 %`, `31.2%`. */
  rate(fraction: Decimal, sign: Sign = "negative"): string {
    return this.percent(fraction, 1, sign);
  }

  /** A rate with so many decimals: attainment `107 %`. */
  percent(fraction: Decimal, decimals: number, sign: Sign = "negative"): string {
    return this.#withPercent(this.#join(fraction, -2, decimals, sign));
  }

  /** A probability, exact: `60 %`, `62,5 %`. */
  probability(fraction: Decimal): string {
    return this.#withPercent(this.#number(fraction, -2, 0, 20, "negative"));
  }

  /** The change of a rate, in points: `−2,5 pts`. */
  points(fraction: Decimal): string {
    return `${this.#join(fraction, -2, 1, "always")}${NO_BREAK}pts`;
  }

  /** A factor of a lever, exact, with two decimals at least: `× 0,90`. */
  factor(factor: Decimal): string {
    return `×${NO_BREAK}${this.decimal(factor, 2)}`;
  }

  /** A plain decimal, grouped, with at least `least` decimals; every digit is kept. */
  decimal(value: Decimal, least = 0, sign: Sign = "negative"): string {
    return this.#number(value, 0, least, 20, sign);
  }

  /** A count: `1 234`. */
  count(value: number): string {
    return this.#join(String(value), 0, 0, "negative");
  }

  /** A number of days: `43 jours`, `43 days`. */
  days(days: number): string {
    const single = this.language === "fr" ? Math.abs(days) <= 1 : Math.abs(days) === 1;
    const word = this.language === "fr" ? "jour" : "day";
    return `${this.count(days)}${NO_BREAK}${word}${single ? "" : "s"}`;
  }

  /** A change in days: `+10 j`, `+10 d`. */
  daysChange(days: number): string {
    const figure = this.#join(String(days), 0, 0, "always");
    return `${figure}${NO_BREAK}${this.language === "fr" ? "j" : "d"}`;
  }

  /** From one thing to another: an en dash, with spaces in French. */
  range(from: string, to: string): string {
    const apart = this.language === "fr" || `${from}${to}`.includes(" ");
    return apart ? `${from} – ${to}` : `${from}–${to}`;
  }

  #decimals(currency: string, unit: Unit): number {
    if (unit === "exact") return MINOR_DIGITS[currency] ?? 2;
    return unit === "millions" ? 2 : 0;
  }

  #withPercent(figure: string): string {
    return this.language === "fr" ? `${figure}${NO_BREAK}%` : `${figure}%`;
  }

  #join(value: Decimal, zeros: number, decimals: number, sign: Sign): string {
    const { before, figure } = this.#split(value, zeros, decimals, sign);
    return `${before}${figure}`;
  }

  #split(value: Decimal, zeros: number, decimals: number, sign: Sign): { before: string; figure: string } {
    const text = this.#number(value, zeros, decimals, decimals, sign);
    const signed = text.startsWith(MINUS) || text.startsWith("+");
    return signed ? { before: text.slice(0, 1), figure: text.slice(1) } : { before: "", figure: text };
  }

  #number(value: Decimal, zeros: number, least: number, most: number, sign: Sign): string {
    const key = `${value} ${zeros} ${least} ${most} ${sign}`;
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    if (this.#written.size >= MOST_KEPT) this.#written.clear();
    const written = this.#write(value, zeros, least, most, sign);
    this.#written.set(key, written);
    return written;
  }

  /** A decimal divided by `10^zeros`, by Intl, in our own marks. */
  #write(value: Decimal, zeros: number, least: number, most: number, sign: Sign): string {
    const exact = `${value}e${-zeros}` as Intl.StringNumericLiteral;
    const parts = this.#intlOf(least, most, sign).formatToParts(exact);
    return parts.map((part) => this.#mark(part)).join("");
  }

  #mark(part: Intl.NumberFormatPart): string {
    switch (part.type) {
      case "group":
        return this.language === "fr" ? NARROW : ",";
      case "decimal":
        return this.language === "fr" ? "," : ".";
      case "minusSign":
        return MINUS;
      default:
        return part.value;
    }
  }

  #intlOf(least: number, most: number, sign: Sign): Intl.NumberFormat {
    const key = `${least} ${most} ${sign}`;
    const known = this.#intl.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(this.language === "fr" ? "fr-FR" : "en-GB", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: sign === "always" ? "exceptZero" : "negative",
      useGrouping: true,
    });
    this.#intl.set(key, made);
    return made;
  }
}

const made = new Map<LanguageTag, Formats>();

/** The formats of a language, made once. */
export function formatsOf(language: LanguageTag): Formats {
  const known = made.get(language) ?? new Formats(language);
  made.set(language, known);
  return known;
}
