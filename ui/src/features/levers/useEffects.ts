/** Asks what the levers change, while they move: one question on its way, the last one wins. */
import { useMemo } from "react";
import { useLatest, type LatestState } from "../../ipc";
import type { Effects, ForecastPageRequest } from "../../ipc/generated";

/** The panel's figures hang on dates, measure and levers, not on how the table is grouped or sorted. */
export function useEffects(
  request: ForecastPageRequest | undefined,
): LatestState<ForecastPageRequest, Effects> {
  const asked = useMemo(
    () => request && { ...request, by: null, sort: [], offset: 0, limit: 1 },
    [request],
  );
  return useLatest("forecast_effects", asked);
}
