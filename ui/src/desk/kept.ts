/**
 * A word of a page's own that the program keeps for the next start (preferences.kept): a unit, which
 * columns. It holds at once; a failure to keep it costs nothing now.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { call } from "../ipc";
import type { DeskState } from "../ipc/generated";

/** The desk's state as the whole window shares it (DeskProvider.tsx). */
const STATE = ["state_get"];

async function keep(name: string, word: string): Promise<DeskState> {
  // The other preferences are as the program has them now, not as this page saw them last.
  const { preferences } = await call("state_get", null);
  return call("preferences_set", { ...preferences, kept: { ...preferences.kept, [name]: word } });
}

/** Keeps a word under any name. */
export function useKeepWord(): (name: string, word: string) => void {
  const client = useQueryClient();
  return useCallback(
    (name, word) => {
      client.setQueryData<DeskState>(STATE, (known) => {
        if (!known) return known;
        const { preferences } = known;
        return { ...known, preferences: { ...preferences, kept: { ...preferences.kept, [name]: word } } };
      });
      keep(name, word).then(
        (state) => client.setQueryData(STATE, state),
        (failure: unknown) => console.error(`“${name}” was not kept`, failure),
      );
    },
    [client],
  );
}

/** All that is kept. */
export function useAllKept(): Readonly<Record<string, string | undefined>> {
  const { data } = useQuery({ queryKey: STATE, queryFn: () => call("state_get", null), retry: false });
  return data?.preferences.kept ?? NOTHING;
}

const NOTHING: Readonly<Record<string, string | undefined>> = {};
