/** Reads the flags of a kind, window by window as they come into view. */
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { appErrorOf, call, listen, type AppError } from "../../ipc";
import type { FlagRow, FlagsPage, ForecastPageRequest } from "../../ipc/generated";

/** Rows of a window. */
export const WINDOW = 100;

export interface Flags {
  /** The first window: its kinds and counts hold for all. */
  page: FlagsPage | undefined;
  error: AppError | undefined;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => FlagRow | undefined;
  /** Says which rows are in view. */
  onWindow: (offset: number, limit: number) => void;
}

export function useFlags(request: ForecastPageRequest, kind: string | null): Flags {
  const [view, setView] = useState({ offset: 0, limit: 0 });
  // Flags hang on the date and the scenario alone.
  const page = { ...request, by: null, sort: [], offset: 0, limit: 1 };
  const read = useQueries({
    queries: offsetsOf(view.offset, view.limit).map((offset) => {
      const asked = { page, kind, offset, limit: WINDOW };
      return {
        queryKey: ["forecast_flags", asked],
        queryFn: () => call("forecast_flags", asked),
        placeholderData: keepPreviousData<FlagsPage>,
        staleTime: Infinity,
      };
    }),
  });
  useFreshFlags();
  const windows = read.flatMap(({ data }) => (data ? [data] : []));
  const [first] = read;
  return {
    page: first?.data,
    error: first?.error ? appErrorOf(first.error) : undefined,
    rowAt: (index) => {
      const here = windows.find(({ offset, rows }) => index >= offset && index < offset + rows.length);
      return here?.rows[index - here.offset];
    },
    onWindow: useCallback((offset, limit) => {
      setView((before) => (before.offset === offset && before.limit === limit ? before : { offset, limit }));
    }, []),
  };
}

/** The first window always, and those that hold rows in view. */
function offsetsOf(offset: number, limit: number): number[] {
  const offsets = [0];
  for (let at = Math.floor(offset / WINDOW) * WINDOW; at < offset + limit; at += WINDOW) {
    if (at > 0) offsets.push(at);
  }
  return offsets;
}

function useFreshFlags(): void {
  const client = useQueryClient();
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: ["forecast_flags"] });
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}
