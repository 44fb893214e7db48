/**
 * A long list of the program, read window by window as its rows come into view, and anew when the
 * data or the scenarios change. Deliberately absent: sorting, filtering, summing (the program's).
 */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { appErrorOf, call, listen, type AnswerOf, type AppError, type CommandName, type RequestOf } from "../ipc";

interface Windowed {
  offset: number;
  rows: readonly unknown[];
}

/** Commands whose answer is a window of rows, and whose request says which. */
export type ListName = {
  [Name in CommandName]: AnswerOf<Name> extends Windowed
    ? RequestOf<Name> extends { offset: number; limit: number }
      ? Name
      : never
    : never;
}[CommandName];

export type RowOf<Name extends ListName> = AnswerOf<Name>["rows"][number];

export interface Windows<Name extends ListName> {
  /** The first window: its counts and totals hold for all. */
  first: AnswerOf<Name> | undefined;
  error: AppError | undefined;
  isPending: boolean;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => RowOf<Name> | undefined;
  /** Says which rows are in view. */
  onWindow: (offset: number, limit: number) => void;
}

export interface WindowsOptions<Name extends ListName> {
  /** Nothing is asked before. */
  isReady?: boolean;
  /** What only the first window is asked. */
  firstAsks?: Partial<RequestOf<Name>>;
  /** Other questions that the same changes make anew. */
  alongside?: readonly CommandName[];
}

/** Rows of a window. */
export const WINDOW = 100;

/** Forgotten windows are read again when they come back into view. */
const KEPT_MS = 60_000;

const NONE: readonly CommandName[] = [];

/** The windows after the first that hold rows in view. */
function laterOffsets({ offset, limit }: { offset: number; limit: number }): number[] {
  const offsets: number[] = [];
  const begin = Math.max(Math.floor(offset / WINDOW) * WINDOW, WINDOW);
  for (let at = begin; at < offset + limit; at += WINDOW) offsets.push(at);
  return offsets;
}

export function useWindows<Name extends ListName>(
  name: Name,
  request: RequestOf<Name>,
  { isReady = true, firstAsks, alongside = NONE }: WindowsOptions<Name> = {},
): Windows<Name> {
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const windowAt = (offset: number) => {
    const asked: RequestOf<Name> = { ...request, ...(offset === 0 ? firstAsks : {}), offset, limit: WINDOW };
    return {
      queryKey: [name, asked],
      queryFn: () => call(name, asked),
      enabled: isReady,
      staleTime: Infinity,
      gcTime: KEPT_MS,
      retry: false,
    };
  };
  // Not one of the `useQueries`: those forget what was shown when the question becomes another one.
  const first = useQuery<Windowed>({ ...windowAt(0), placeholderData: keepPreviousData });
  const later = useQueries({ queries: laterOffsets(view).map(windowAt) });
  useFresh(name, alongside);
  const read = [first, ...later];
  const windows = read.flatMap(({ data }): Windowed[] => (data ? [data] : []));
  return {
    first: first.data as AnswerOf<Name> | undefined,
    error: first.error ? appErrorOf(first.error) : undefined,
    isPending: read.some(({ isFetching }) => isFetching),
    rowAt: (index) => {
      const here = windows.find(({ offset, rows }) => index >= offset && index < offset + rows.length);
      return here?.rows[index - here.offset] as RowOf<Name> | undefined;
    },
    onWindow: useCallback((offset, limit) => {
      setView((before) => (before.offset === offset && before.limit === limit ? before : { offset, limit }));
    }, []),
  };
}

function useFresh(name: CommandName, alongside: readonly CommandName[]): void {
  const client = useQueryClient();
  useEffect(() => {
    const forget = (): void => {
      for (const forgotten of [name, ...alongside]) void client.invalidateQueries({ queryKey: [forgotten] });
    };
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client, name, alongside]);
}
