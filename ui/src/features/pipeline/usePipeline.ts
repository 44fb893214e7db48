/** Reads the open deals of the address. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { call, type AppError } from "../../ipc";
import type { Choices, PipelineRow, PipelineTable } from "../../ipc/generated";
import { useWindows } from "../../list";
import { requestOf, type PipelineSearch } from "./search";

export interface Pipeline {
  /** The first window: its totals and stages hold for all. */
  table: PipelineTable | undefined;
  choices: Choices | undefined;
  error: AppError | undefined;
  rowAt: (index: number) => PipelineRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

export function usePipeline(search: PipelineSearch): Pipeline {
  const { data: choices } = useQuery({ queryKey: ["choices_get"], queryFn: () => call("choices_get", null) });
  const request = useMemo(() => requestOf(search, choices), [search, choices]);
  const isReady = search.closes === undefined || choices !== undefined;
  const { first: table, error, rowAt, onWindow } = useWindows("pipeline_table", request, { isReady });
  return { table, choices, error, rowAt, onWindow };
}
