/** Whether the chart's bars glide to their new figures: when a picker has changed, not under a lever. */
import { useState } from "react";
import type { Motion } from "../../components/chart";
import type { ForecastPageRequest } from "../../ipc/generated";
import type { AskedPage } from "./useForecastPage";

/** What a lever changes is told apart from what a picker changes. */
export function motionBetween(before: ForecastPageRequest, after: ForecastPageRequest): Motion {
  const levers = (request: ForecastPageRequest): string => JSON.stringify(request.scenario.levers);
  const rest = (request: ForecastPageRequest): string =>
    JSON.stringify({ ...request, scenario: request.scenario.name });
  return levers(before) === levers(after) && rest(before) !== rest(after) ? "tween" : "none";
}

function prefersStillness(): boolean {
  return window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
}

export function useMotion(asked: AskedPage): Motion {
  const [shown, setShown] = useState<{ asked: AskedPage; motion: Motion }>({ asked, motion: "none" });
  if (shown.asked === asked) return shown.motion;
  const motion = prefersStillness() ? "none" : motionBetween(shown.asked.request, asked.request);
  setShown({ asked, motion });
  return motion;
}
