/**
 * Dates, months, times and durations as people read them; months are never figures. The names
 * stand here and not in Intl, so that every web engine and the command line write the same
 * (crates/language/src/dates.rs).
 */
import type { LanguageTag } from "./catalogues";

const NO_BREAK = "\u00a0";

const SHORT: Record<LanguageTag, readonly string[]> = {
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

const FULL: Record<LanguageTag, readonly string[]> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** The parts of `2026-11-22`, `2026-11` or a time stamp that begins so. */
function partsOf(iso: string): { year: string; month: number; day: number } {
  const [year = "", month = "", day = "1"] = iso.slice(0, 10).split("-");
  return { year, month: Number.parseInt(month, 10), day: Number.parseInt(day, 10) };
}

export class Dates {
  readonly language: LanguageTag;

  constructor(language: LanguageTag) {
    this.language = language;
  }

  /** `nov.`, `Nov`; of a date or month. */
  monthName(iso: string): string {
    return SHORT[this.language][partsOf(iso).month - 1] ?? iso;
  }

  /** `novembre 2026`: where there is room. */
  fullMonth(iso: string): string {
    const { year, month } = partsOf(iso);
    return `${FULL[this.language][month - 1] ?? iso} ${year}`;
  }

  /** The same at the head of something: `Novembre 2026`. */
  monthTitle(iso: string): string {
    const name = this.fullMonth(iso);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** `févr. 2027`, `Feb 2027`. */
  month(iso: string): string {
    return `${this.monthName(iso)} ${partsOf(iso).year}`;
  }

  /** `22 nov. 2026`, `22 Nov 2026`. */
  date(iso: string): string {
    return `${partsOf(iso).day} ${this.month(iso)}`;
  }

  /** A date whose year is known from its surroundings: `22 nov.`, `22 Nov`. */
  dayAndMonth(iso: string): string {
    return `${partsOf(iso).day} ${this.monthName(iso)}`;
  }

  /** `22 nov. 2026, 7 h 42` of a moment in UTC, by the clock of the person's machine. */
  moment(utc: string): string {
    const at = new Date(utc);
    const two = (number: number): string => String(number).padStart(2, "0");
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    return `${this.date(day)}, ${this.time(`${two(at.getHours())}:${two(at.getMinutes())}`)}`;
  }

  /** `7 h 42`, `7:42`; of `07:42` or a time stamp `2026-11-22T07:42:10`. */
  time(iso: string): string {
    const [hour = "", minute = ""] = (iso.split(/[T ]/).at(-1) ?? "").split(":");
    const bare = hour.replace(/^0(?=\d)/, "");
    return this.language === "fr" ? `${bare}${NO_BREAK}h${NO_BREAK}${minute}` : `${bare}:${minute}`;
  }

  /** A fiscal year by its first month: `Exercice 2026-27`, `FY 2026–27`. */
  fiscalYear(firstMonth: string): string {
    const { year, month } = partsOf(firstMonth);
    const word = this.language === "fr" ? "Exercice" : "FY";
    if (month === 1) return `${word} ${year}`;
    const following = String((Number.parseInt(year, 10) + 1) % 100).padStart(2, "0");
    return `${word} ${year}${this.language === "fr" ? "-" : "–"}${following}`;
  }

  /** How long work takes or took, to the second: `12 s`, `1 min 20 s`, `3 h 05 min`. */
  elapsed(seconds: number): string {
    const whole = Math.max(0, Math.round(seconds));
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    const two = (value: number): string => String(value).padStart(2, "0");
    const parts =
      hours > 0
        ? [String(hours), "h", two(minutes), "min"]
        : minutes > 0
          ? [String(minutes), "min", two(whole % 60), "s"]
          : [String(whole), "s"];
    return parts.join(NO_BREAK);
  }
}
