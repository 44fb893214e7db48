/** Finds entries by what is typed, without regard to case and accents. Pure. */

interface Named {
  name: string;
  isAction: boolean;
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}

function wordsOf(typed: string): { onlyActions: boolean; words: string } {
  const onlyActions = typed.startsWith(">");
  return { onlyActions, words: plain(onlyActions ? typed.slice(1) : typed).trim() };
}

/** Those that hold what is typed; where a word begins with it comes first. */
export function matchingEntries<Entry extends Named>(entries: readonly Entry[], typed: string): Entry[] {
  const { onlyActions, words } = wordsOf(typed);
  const ranked = entries.flatMap((entry) => {
    if (onlyActions && !entry.isAction) return [];
    const name = plain(entry.name);
    const place = name.indexOf(words);
    if (place < 0) return [];
    const begins = place === 0 || /[^\p{L}\p{N}]/u.test(name.charAt(place - 1));
    return [{ entry, rank: place === 0 ? 0 : begins ? 1 : 2 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** A name in parts, the one that was typed marked. */
export function markedParts(name: string, typed: string): { text: string; isMatch: boolean }[] {
  const { words } = wordsOf(typed);
  // Composed letters, so that places in the plain text are places in the name.
  const composed = name.normalize("NFC");
  const place = plain(composed).length === composed.length && words ? plain(composed).indexOf(words) : -1;
  if (place < 0) return [{ text: name, isMatch: false }];
  return [
    { text: composed.slice(0, place), isMatch: false },
    { text: composed.slice(place, place + words.length), isMatch: true },
    { text: composed.slice(place + words.length), isMatch: false },
  ].filter(({ text }) => text !== "");
}
