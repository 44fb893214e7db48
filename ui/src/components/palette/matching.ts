/** What is typed into the palette: where it looks, what it finds of what it was given. Pure. */

interface Named {
  name: string;
  isAction: boolean;
}

/** `>` acts only, `@` customers, `#` invoices. */
export type PaletteScope = "everything" | "actions" | "customers" | "invoices";

const SCOPES: Readonly<Record<string, PaletteScope>> = { ">": "actions", "@": "customers", "#": "invoices" };

/** Where is looked, and for what. */
export function readTyped(typed: string): { scope: PaletteScope; words: string } {
  const scope = SCOPES[typed.charAt(0)];
  return scope ? { scope, words: typed.slice(1).trim() } : { scope: "everything", words: typed.trim() };
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

interface Ranked<Entry> {
  entry: Entry;
  /** 0 where the name begins with it, 1 where a word does, 2 elsewhere. */
  rank: number;
}

function ranked<Entry extends Named>(entries: readonly Entry[], typed: string): Ranked<Entry>[] {
  const { scope, words } = readTyped(typed);
  if (scope === "customers" || scope === "invoices") return [];
  const sought = plain(words);
  const found = entries.flatMap((entry) => {
    if (scope === "actions" && !entry.isAction) return [];
    const name = plain(entry.name);
    const place = name.indexOf(sought);
    if (place < 0) return [];
    const begins = place === 0 || /[^\p{L}\p{N}]/u.test(name.charAt(place - 1));
    return [{ entry, rank: place === 0 ? 0 : begins ? 1 : 2 }];
  });
  return found.toSorted((a, b) => a.rank - b.rank);
}

/** Those that hold what is typed; where a word begins with it comes first. */
export function matchingEntries<Entry extends Named>(entries: readonly Entry[], typed: string): Entry[] {
  return ranked(entries, typed).map(({ entry }) => entry);
}

/**
 * All that is shown: records were found and ordered by the program. Nothing typed: what was opened
 * lately first. Else pages and acts whose name begins with the words, then records, then the rest.
 */
export function shownEntries<Entry extends Named>(
  entries: readonly Entry[],
  records: readonly Entry[],
  typed: string,
  most: number,
): Entry[] {
  const { scope, words } = readTyped(typed);
  const own = ranked(entries, typed);
  const found = scope === "actions" ? [] : records;
  const isFirst = ({ rank }: Ranked<Entry>): boolean => words !== "" && rank === 0;
  const first = own.filter(isFirst);
  const rest = own.filter((one) => !isFirst(one));
  return [...first.map(({ entry }) => entry), ...found, ...rest.map(({ entry }) => entry)].slice(0, most);
}

export interface NamePart {
  text: string;
  isMatch: boolean;
}

/** A name in parts by the places that the program marked. */
export function partsOf(name: string, marks: readonly (readonly [number, number])[]): NamePart[] {
  const parts: NamePart[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push({ text: name.slice(at, from), isMatch: false }, { text: name.slice(from, to), isMatch: true });
    at = to;
  }
  parts.push({ text: name.slice(at), isMatch: false });
  return parts.filter(({ text }) => text !== "");
}

/** A name in parts, the one that was typed marked. */
export function markedParts(name: string, typed: string): NamePart[] {
  const words = plain(readTyped(typed).words);
  // Composed letters, so that places in the plain text are places in the name.
  const composed = name.normalize("NFC");
  const place = plain(composed).length === composed.length && words ? plain(composed).indexOf(words) : -1;
  return place < 0 ? [{ text: name, isMatch: false }] : partsOf(composed, [[place, place + words.length]]);
}
