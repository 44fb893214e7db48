/** Reads the open deals of the address. */
import { useMemo } from "react";
import type { AppError } from "../../ipc";
import type { Choices, PipelineRequest, PipelineRow, PipelineTable } from "../../ipc/generated";
import { useWindows } from "../../list";
import { useChoices, useStandpoint } from "../../standpoint";
import { requestOf, type PipelineSearch } from "./search";

export interface Pipeline {
  /** The first window: its totals and stages hold for all. */
  table: PipelineTable | undefined;
  /** What was asked, from its first row. */
  request: PipelineRequest;
  choices: Choices | undefined;
  error: AppError | undefined;
  rowAt: (index: number) => PipelineRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

export function usePipeline(search: PipelineSearch): Pipeline {
  const choices = useChoices();
  const { search: from, standpoint } = useStandpoint();
  const request = useMemo(() => requestOf(search, { search: from, standpoint }, choices), [search, from, standpoint, choices]);
  const isReady = search.closes === undefined || choices !== undefined;
  const { first: table, error, rowAt, onWindow } = useWindows("pipeline_table", request, { isReady });
  return { table, request, choices, error, rowAt, onWindow };
}
