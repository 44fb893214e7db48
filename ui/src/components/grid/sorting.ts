/** The next order of a table when a header is pressed. */
import type { SortKey } from "./types";

/** Figures begin with the largest, words with the first of the alphabet. */
export function nextSort(
  before: readonly SortKey[],
  column: string,
  direction: SortKey["direction"] | "other",
  how: { extends: boolean; first: SortKey["direction"] },
): SortKey[] {
  const known = before.find((key) => key.column === column);
  const opposite = known?.direction === "ascending" ? "descending" : "ascending";
  const next: SortKey = {
    column,
    direction: direction !== "other" ? direction : known ? opposite : how.first,
  };
  if (!how.extends) return [next];
  const others = before.filter((key) => key.column !== column);
  return known
    ? before.map((key) => (key.column === column ? next : key))
    : [...others, next].slice(-2);
}
