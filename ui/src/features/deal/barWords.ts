/** Which bars of a lane show their words, and where, so that no two meet: the larger amount goes first. */
import type { TimelineInstalment } from "../../ipc/generated";
import type { Axis } from "./axis";

/** `in` the bar, `under` it from its left edge or up to its `end`; `hidden`: heard, and in the tip. */
export type WordsPlace = "in" | "under" | "end" | "hidden";

/** Pixels of a month at least, and of a letter at most. */
const MONTH = 42;
const LETTER = 6.6;

/** What a bar's words are: above, its share; below, its amount. */
export interface BarWords {
  share: string;
  amount: string;
}

export function placeWords(
  instalments: readonly Pick<TimelineInstalment, "since" | "on">[],
  words: readonly BarWords[],
  /** The places of the instalments, the more important first. */
  order: readonly number[],
  axis: Axis,
): WordsPlace[] {
  const pixels = (date: string): number => (axis.placeOf(date) / 100) * axis.months.length * MONTH;
  const end = axis.months.length * MONTH;
  const taken: [number, number][] = [];
  const places: WordsPlace[] = instalments.map(() => "hidden");
  for (const at of order) {
    const [one, own] = [instalments[at], words[at]];
    if (!one || !own) continue;
    const [from, to] = [pixels(one.since < one.on ? one.since : one.on), pixels(one.on)];
    if (to - from > Math.max(own.share.length, own.amount.length) * LETTER + 12) {
      places[at] = "in";
      continue;
    }
    const width = (own.share.length + own.amount.length + 1) * LETTER + 4;
    const spans = { under: [from, from + width], end: [to - width, to] } as const;
    const isFree = ([left, right]: readonly [number, number]): boolean =>
      left >= 0 && right <= end && taken.every(([a, b]) => right <= a || left >= b);
    const place = (["under", "end"] as const).find((side) => isFree(spans[side]));
    if (!place) continue;
    taken.push([spans[place][0], spans[place][1]]);
    places[at] = place;
  }
  return places;
}
