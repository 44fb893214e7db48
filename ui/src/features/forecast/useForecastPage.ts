/**
 * Asks the program for the page and keeps the former figures until the new ones have come. While
 * a lever moves, one question is on its way and the last one wins: none is started that nobody
 * waits for any more.
 */
import { useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { call, listen, useLatestAgain, type AppError } from "../../ipc";
import type { Choices, ForecastPage, ForecastPageRequest } from "../../ipc/generated";

export interface AskedPage {
  request: ForecastPageRequest;
  page: ForecastPage;
}

export interface PageState {
  /** The newest answer, and what it answers. */
  asked: AskedPage | undefined;
  error: AppError | undefined;
  /** Whether figures are on their way. */
  isPending: boolean;
  again: () => void;
}

const SHOWN = ["forecast_rows", "choices_get"];

/** Forgets figures when the program says that data or scenarios have changed. */
export function useFreshFigures(): void {
  const client = useQueryClient();
  useEffect(() => {
    const forget = (): void => {
      const isFigure = ({ queryKey }: { queryKey: QueryKey }): boolean => SHOWN.includes(String(queryKey[0]));
      void client.invalidateQueries({ predicate: isFigure });
    };
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}

/** What the pickers offer. */
export function useChoices(): { choices: Choices | undefined; error: AppError | undefined; again: () => void } {
  const query = useQuery<Choices, AppError>({
    queryKey: ["choices_get"],
    queryFn: () => call("choices_get", null),
    staleTime: Infinity,
    retry: false,
  });
  return { choices: query.data, error: query.error ?? undefined, again: () => void query.refetch() };
}

/** Undefined asks nothing yet. */
export function useForecastPage(wanted: ForecastPageRequest | undefined): PageState {
  const [{ answer, answered, error, isPending }, again] = useLatestAgain("forecast_page", wanted);
  const asked = useMemo(() => (answer && answered ? { request: answered, page: answer } : undefined), [answer, answered]);
  return { asked, error: isPending ? undefined : error, isPending, again };
}
