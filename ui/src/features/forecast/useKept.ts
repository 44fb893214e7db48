/**
 * A choice of this page that the program keeps for the next start (preferences.kept): the unit of
 * the table, whether the panel is open. It holds at once; a failure to keep it costs nothing now.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../ipc";

async function keep(name: string, word: string): Promise<void> {
  // The other preferences are as the program has them now, not as this page saw them last.
  const { preferences } = await call("state_get", null);
  await call("preferences_set", { ...preferences, kept: { ...preferences.kept, [name]: word } });
}

export function useKept<Word extends string>(
  name: string,
  words: readonly Word[],
  fallback: Word,
): [Word, (word: Word) => void] {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Word>();
  const { data } = useQuery({
    queryKey: ["kept", name],
    queryFn: async () => (await call("state_get", null)).preferences.kept[name] ?? null,
    staleTime: Infinity,
    retry: false,
  });
  const kept = words.find((word) => word === data);
  return [
    chosen ?? kept ?? fallback,
    (word) => {
      setChosen(word);
      client.setQueryData(["kept", name], word);
      keep(name, word).catch((failure: unknown) => console.error(`“${name}” was not kept`, failure));
    },
  ];
}
