/**
 * A choice of this page that the program keeps for the next start (preferences.kept): the unit of
 * the table, whether the panel is open. It holds at once; a failure to keep it costs nothing now.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { call } from "../../ipc";
import type { DeskState } from "../../ipc/generated";

/** The desk's state as the whole window shares it (desk/DeskProvider.tsx). */
const STATE = ["state_get"];

async function keep(name: string, word: string): Promise<DeskState> {
  // The other preferences are as the program has them now, not as this page saw them last.
  const { preferences } = await call("state_get", null);
  return call("preferences_set", { ...preferences, kept: { ...preferences.kept, [name]: word } });
}

export function useKept<Word extends string>(
  name: string,
  words: readonly Word[],
  fallback: Word,
): [Word, (word: Word) => void] {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Word>();
  const { data } = useQuery({ queryKey: STATE, queryFn: () => call("state_get", null), retry: false });
  const kept = words.find((word) => word === data?.preferences.kept[name]);
  const choose = useCallback(
    (word: Word) => {
      setChosen(word);
      keep(name, word).then(
        (state) => client.setQueryData(STATE, state),
        (failure: unknown) => console.error(`“${name}” was not kept`, failure),
      );
    },
    [client, name],
  );
  return [chosen ?? kept ?? fallback, choose];
}
