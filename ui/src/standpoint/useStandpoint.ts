/** The standpoint of the page that is shown, and the ways to change it: each is a step that Back takes again. */
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { call } from "../ipc";
import type { Choices, Standpoint } from "../ipc/generated";
import { readStandpoint, standpointOf, type StandpointChange, type StandpointSearch } from "./search";

export interface SharedStandpoint {
  /** As the address has it. */
  search: StandpointSearch;
  /** As the program takes it; the same object until it changes. */
  standpoint: Standpoint;
  change: (change: StandpointChange) => void;
}

export function useStandpoint(): SharedStandpoint {
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  // The rest of the address changes more often than this: what is asked stays the same object.
  const key = JSON.stringify(readStandpoint(raw));
  const search = useMemo(() => JSON.parse(key) as StandpointSearch, [key]);
  const standpoint = useMemo(() => standpointOf(search), [search]);
  const change = useCallback(
    (next: StandpointChange) => {
      const search = (before: Record<string, unknown>): Record<string, unknown> => ({ ...before, ...next });
      void router.navigate({ to: ".", search } as never);
    },
    [router],
  );
  return { search, standpoint, change };
}

/** What the pickers offer; asked once for the window. */
export function useChoices(): Choices | undefined {
  return useQuery({ queryKey: ["choices_get"], queryFn: () => call("choices_get", null), staleTime: Infinity }).data;
}
