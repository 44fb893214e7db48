/** Rows of a long table beyond the first window, read as they come into view. */
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { call } from "../../ipc";
import type { Row, Rows } from "../../ipc/generated";
import { WINDOW } from "./request";
import type { AskedPage } from "./useForecastPage";

export interface RowWindows {
  count: number;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => Row | undefined;
  /** Says which rows are in view. */
  onWindow: (offset: number, limit: number) => void;
}

/** Offsets of the windows that hold some of the rows, without the first, which the page brings. */
export function windowsOf(offset: number, limit: number, count: number): number[] {
  const last = Math.min(offset + limit, count) - 1;
  const offsets: number[] = [];
  for (let at = Math.floor(offset / WINDOW) * WINDOW; at <= last; at += WINDOW) {
    if (at > 0) offsets.push(at);
  }
  return offsets;
}

export function useWindows({ request, page }: AskedPage): RowWindows {
  const { count } = page.rows;
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const offsets = windowsOf(view.offset, view.limit, count);
  const read = useQueries({
    queries: offsets.map((offset) => ({
      queryKey: ["forecast_rows", { ...request, offset }],
      queryFn: () => call("forecast_rows", { ...request, offset, limit: WINDOW }),
      placeholderData: keepPreviousData,
      staleTime: Infinity,
      gcTime: 30_000,
    })),
  });
  const windows: readonly (Rows | undefined)[] = [page.rows, ...read.map(({ data }) => data)];
  return {
    count,
    rowAt: (index) => {
      const here = windows.find((rows) => rows && index >= rows.offset && index < rows.offset + rows.rows.length);
      return here?.rows[index - here.offset];
    },
    onWindow: useCallback((offset, limit) => {
      setView((before) => (before.offset === offset && before.limit === limit ? before : { offset, limit }));
    }, []),
  };
}
