/** Reads the board: every column's first cards, then further ones a column at a time. */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { appErrorOf, call, listen, type AppError } from "../../ipc";
import type { Choices, PipelineBoard, PipelineBoardRequest, PipelineCard } from "../../ipc/generated";
import { useChoices, useStandpoint } from "../../standpoint";
import { requestOf, type PipelineSearch } from "./search";

/** Cards of a column's window. */
const CARDS = 40;
const NAME = "pipeline_board";

export interface Board {
  board: PipelineBoard | undefined;
  choices: Choices | undefined;
  error: AppError | undefined;
  cardsOf: (stage: string) => PipelineCard[];
  /** Asks for a column's next cards. */
  onMore: (stage: string) => void;
  /** Reads everything anew; done once it is there. */
  refresh: () => Promise<void>;
}

export function useBoard(search: PipelineSearch): Board {
  const client = useQueryClient();
  const choices = useChoices();
  const { search: from, standpoint } = useStandpoint();
  const deals = useMemo(
    () => ({ ...requestOf(search, { search: from, standpoint }, choices), limit: CARDS }),
    [search, from, standpoint, choices],
  );
  const [more, setMore] = useState<readonly { column: string; offset: number }[]>([]);
  const enabled = search.closes === undefined || choices !== undefined;
  const queryOf = (asked: PipelineBoardRequest) => ({
    queryKey: [NAME, asked],
    queryFn: () => call(NAME, asked),
    enabled,
    placeholderData: keepPreviousData<PipelineBoard>,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const first = useQuery(queryOf({ deals, column: null }));
  const further = useQueries({
    queries: more.map(({ column, offset }) => queryOf({ deals: { ...deals, offset }, column })),
  });
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: [NAME] });
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  return {
    board: first.data,
    choices,
    error: first.error ? appErrorOf(first.error) : undefined,
    cardsOf: (stage) =>
      [first.data, ...further.map(({ data }) => data)].flatMap(
        (window) => window?.columns.find((column) => column.stage.id === stage)?.cards ?? [],
      ),
    onMore: (column) =>
      setMore((before) => {
        const windows = before.filter((one) => one.column === column).length;
        return [...before, { column, offset: (windows + 1) * CARDS }];
      }),
    refresh: () => client.invalidateQueries({ queryKey: [NAME] }),
  };
}
