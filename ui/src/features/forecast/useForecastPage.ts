/**
 * Asks the program for the page and keeps the former figures until the new ones have come. While
 * a lever moves, one question is on its way and the last one wins: none is started that nobody
 * waits for any more.
 */
import { keepPreviousData, useQuery, useQueryClient, type QueryKey } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, listen, type AppError } from "../../ipc";
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

/** A lever that is dragged asks for hundreds of pages; they are not kept for long. */
const KEPT_MS = 30_000;
const SHOWN = ["forecast_page", "forecast_rows", "choices_get"];

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
  const [request, setRequest] = useState(wanted);
  const query = useQuery<AskedPage, AppError>({
    queryKey: ["forecast_page", request],
    queryFn: async () => {
      const asked = request as ForecastPageRequest;
      return { request: asked, page: await call("forecast_page", asked) };
    },
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
  });
  // An error takes the placeholder away; the figures before it are still the best there are.
  const [shown, setShown] = useState(query.data);
  if (query.data !== undefined && query.data !== shown) setShown(query.data);
  const isBehind = JSON.stringify(request) !== JSON.stringify(wanted);
  if (isBehind && !query.isFetching) setRequest(wanted);
  return {
    asked: query.data ?? shown,
    error: query.isError && !isBehind ? query.error : undefined,
    isPending: query.isFetching || isBehind,
    again: () => void query.refetch(),
  };
}
