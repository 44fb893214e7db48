/** A choice of this page among known words, kept for the next start. */
import { useCallback, useState } from "react";
import { useAllKept, useKeepWord } from "../../desk";

export function useKept<Word extends string>(
  name: string,
  words: readonly Word[],
  fallback: Word,
): [Word, (word: Word) => void] {
  const keep = useKeepWord();
  const [chosen, setChosen] = useState<Word>();
  const all = useAllKept();
  const kept = words.find((word) => word === all[name]);
  const choose = useCallback(
    (word: Word) => {
      setChosen(word);
      keep(name, word);
    },
    [keep, name],
  );
  return [chosen ?? kept ?? fallback, choose];
}
