/** Reads a list of the program window by window, as its rows come into view. */
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { appErrorOf, call, listen, type AppError, type RequestOf } from "../../ipc";
import type { ProgressDealRow, ProgressDealsPage, ProgressPage, ProgressRow } from "../../ipc/generated";

interface Listed {
  progress_page: { answer: ProgressPage; row: ProgressRow };
  progress_deals: { answer: ProgressDealsPage; row: ProgressDealRow };
}

export interface RowsRead<Name extends keyof Listed> {
  /** The first window: its counts and totals hold for all. */
  first: Listed[Name]["answer"] | undefined;
  error: AppError | undefined;
  isPending: boolean;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => Listed[Name]["row"] | undefined;
  onWindow: (offset: number, limit: number) => void;
}

const WINDOW = 100;

export function useRows<Name extends keyof Listed>(name: Name, request: RequestOf<Name>): RowsRead<Name> {
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const read = useQueries({
    queries: offsetsOf(view.offset, view.limit).map((offset) => {
      const asked = { ...request, offset, limit: WINDOW };
      return {
        queryKey: [name, asked],
        queryFn: () => call(name, asked),
        placeholderData: keepPreviousData<Listed[Name]["answer"]>,
        staleTime: Infinity,
        retry: false,
      };
    }),
  });
  useFresh(name);
  const windows = read.flatMap(({ data }) => (data ? [data] : []));
  const [first] = read;
  return {
    first: first?.data,
    error: first?.error ? appErrorOf(first.error) : undefined,
    isPending: read.some(({ isFetching }) => isFetching),
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

function useFresh(name: string): void {
  const client = useQueryClient();
  useEffect(() => listen("data_changed", () => void client.invalidateQueries({ queryKey: [name] })), [client, name]);
}
