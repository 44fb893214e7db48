/**
 * The desk as the program keeps it: which database is open, or why none is, and what the person
 * prefers. One truth for all pages, asked again when an event says that it changed.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, type ReactNode } from "react";
import { call, listen, type AppError } from "../ipc";
import type { DeskState } from "../ipc/generated";
import { usePreferencesKept } from "./preferences";

export interface Desk {
  /** Undefined until the program has answered for the first time. */
  state: DeskState | undefined;
  /** The program does not answer. */
  error: AppError | undefined;
  again: () => void;
  /** A command answered with the new state. */
  take: (state: DeskState) => void;
}

const DeskContext = createContext<Desk>({
  state: undefined,
  error: undefined,
  again: () => undefined,
  take: () => undefined,
});

const KEY = ["state_get"];
/** An event may have come before this page heard it. */
const WHILE_OPENING_MS = 250;

export function DeskProvider({ children }: { children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery<DeskState, AppError>({
    queryKey: KEY,
    queryFn: () => call("state_get", null),
    refetchInterval: (query) => (query.state.data?.status === "opening" ? WHILE_OPENING_MS : false),
  });
  const again = useCallback((): void => void refetch(), [refetch]);
  const take = useCallback((state: DeskState): void => void client.setQueryData(KEY, state), [client]);
  useEffect(() => {
    const events = ["state_changed", "preferences_changed", "data_changed"] as const;
    const stops = events.map((event) => listen(event, again));
    return () => stops.forEach((stop) => stop());
  }, [again]);
  useForgottenFigures(data?.database?.path);
  usePreferencesKept(data?.preferences);
  const desk = useMemo<Desk>(
    () => ({ state: data, error: data ? undefined : (error ?? undefined), again, take }),
    [data, error, again, take],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** Another database: no figure of the former one is shown for a moment. */
function useForgottenFigures(path: string | undefined): void {
  const client = useQueryClient();
  useEffect(
    () => () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] }),
    [client, path],
  );
}

export function useDesk(): Desk {
  return useContext(DeskContext);
}
