/** Dates as places along the timeline: months of equal width, days within them. Nothing but pixels. */
import type { DealTimeline } from "../../ipc/generated";

export interface Axis {
  /** `YYYY-MM`, without a gap. */
  months: readonly string[];
  /** From the left edge, in per cent. */
  placeOf: (date: string) => number;
  /** The day at a place; beyond the edges the first or last. */
  dateAt: (place: number) => string;
}

/** A deal of one date still has a year to be moved in, after the month before it. */
const LEAST = 13;
/** Ten years: no lane is drawn wider. */
const MOST = 120;

export function monthAfter(month: string, by: number): string {
  const [year = 0, of = 1] = month.split("-").map((part) => Number.parseInt(part, 10));
  const number = year * 12 + of - 1 + by;
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

export function axisOf(deal: DealTimeline): Axis {
  const dates = [
    deal.as_of,
    ...deal.lines.flatMap(({ instalments }) => instalments.flatMap(({ on, since }) => [on, since])),
    ...deal.invoices.map(({ on }) => on),
    ...deal.payments.map(({ on }) => on),
    ...deal.months.map(({ month }) => month),
  ].map((date) => date.slice(0, 7));
  // A month before the first thing: what stands there is seen whole, and can be moved earlier.
  const first = monthAfter(dates.reduce((least, date) => (date < least ? date : least)), -1);
  const last = dates.reduce((most, date) => (date > most ? date : most));
  const months: string[] = [];
  for (let month = first; (month <= last || months.length < LEAST) && months.length < MOST; ) {
    months.push(month);
    month = monthAfter(month, 1);
  }
  const places = new Map(months.map((month, place) => [month, place]));
  return {
    months,
    placeOf: (date) => {
      const place = places.get(date.slice(0, 7)) ?? months.length;
      const day = Number.parseInt(date.slice(8, 10), 10) || 1;
      return (100 * (place + (day - 1) / daysOf(date))) / months.length;
    },
    dateAt: (place) => {
      const along = Math.min(Math.max((place / 100) * months.length, 0), months.length - 1e-6);
      const month = months[Math.floor(along)] ?? first;
      const days = daysOf(month);
      // Half a day to either side is the day's own.
      const day = Math.min(1 + Math.round((along - Math.floor(along)) * days), days);
      return `${month}-${String(day).padStart(2, "0")}`;
    },
  };
}

function daysOf(date: string): number {
  const [year = 0, month = 1] = date.split("-").map((part) => Number.parseInt(part, 10));
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
