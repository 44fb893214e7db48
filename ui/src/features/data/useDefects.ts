/** Reads the defects of the data, window by window as they come into view. */
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { appErrorOf, call, listen, type AppError } from "../../ipc";
import type { DataQuality, DefectRow } from "../../ipc/generated";

const WINDOW = 100;

export interface Defects {
  /** The first window: its kinds and counts hold for all. */
  page: DataQuality | undefined;
  error: AppError | undefined;
  rowAt: (index: number) => DefectRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

export function useDefects(kind: string | null): Defects {
  const client = useQueryClient();
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const read = useQueries({
    queries: offsetsOf(view.offset, view.limit).map((offset) => {
      const asked = { as_of: null, kind, offset, limit: WINDOW };
      return {
        queryKey: ["data_quality", asked],
        queryFn: () => call("data_quality", asked),
        placeholderData: keepPreviousData<DataQuality>,
        staleTime: Infinity,
        retry: false,
      };
    }),
  });
  useEffect(
    () =>
      listen("data_changed", () => {
        const isOurs = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
          queryKey[0] === "data_quality" || queryKey[0] === "data_quality_records";
        void client.invalidateQueries({ predicate: isOurs });
      }),
    [client],
  );
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
