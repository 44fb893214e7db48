/** Reads the open deals, window by window as they come into view; anew whenever anything was entered. */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { appErrorOf, call, listen, type AppError } from "../../ipc";
import type { Choices, PipelineRow, PipelineTable } from "../../ipc/generated";
import { requestOf, WINDOW, type PipelineSearch } from "./search";

export interface Pipeline {
  /** The first window: its totals and stages hold for all. */
  table: PipelineTable | undefined;
  choices: Choices | undefined;
  error: AppError | undefined;
  rowAt: (index: number) => PipelineRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

function offsetsOf(offset: number, limit: number): number[] {
  const offsets = [0];
  for (let at = Math.floor(offset / WINDOW) * WINDOW; at < offset + limit; at += WINDOW) {
    if (at > 0) offsets.push(at);
  }
  return offsets;
}

export function usePipeline(search: PipelineSearch): Pipeline {
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const { data: choices } = useQuery({ queryKey: ["choices_get"], queryFn: () => call("choices_get", null) });
  const request = useMemo(() => requestOf(search, choices), [search, choices]);
  const isKnown = search.closes === undefined || choices !== undefined;
  const read = useQueries({
    queries: offsetsOf(view.offset, view.limit).map((offset) => {
      const asked = { ...request, offset };
      return {
        queryKey: ["pipeline_table", asked],
        queryFn: () => call("pipeline_table", asked),
        enabled: isKnown,
        placeholderData: keepPreviousData<PipelineTable>,
        staleTime: Infinity,
        gcTime: 60_000,
      };
    }),
  });
  useFresh();
  const windows = read.flatMap(({ data }) => (data ? [data] : []));
  const [first] = read;
  return {
    table: first?.data,
    choices,
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

function useFresh(): void {
  const client = useQueryClient();
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: ["pipeline_table"] });
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}
