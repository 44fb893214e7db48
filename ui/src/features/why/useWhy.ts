/** Asks why a figure is what it is; more parts on request, up to what the program gives at once. */
import { useState } from "react";
import { useLatest, type LatestState } from "../../ipc";
import type { ForecastPageRequest, WhyCell, WhyPage, WhyRequest } from "../../ipc/generated";

/** Parts of each category: first, then more, then all that are given. */
export const LIMITS = [12, 50, 200] as const;

export interface Why extends LatestState<WhyRequest, WhyPage> {
  /** How many parts of a category `more` would show; undefined at the end. */
  next: number | undefined;
  more: () => void;
}

export function whyRequest(page: ForecastPageRequest, cell: WhyCell, limit: number): WhyRequest {
  return { page: { ...page, sort: [], offset: 0, limit: 1 }, cell, limit };
}

export function useWhy(page: ForecastPageRequest, cell: WhyCell): Why {
  const key = JSON.stringify(cell);
  const [step, setStep] = useState({ key, at: 0 });
  const at = step.key === key ? step.at : 0;
  const state = useLatest("forecast_why", whyRequest(page, cell, LIMITS[at] ?? 200));
  return { ...state, next: LIMITS[at + 1], more: () => setStep({ key, at: at + 1 }) };
}
