/** Whether there is a page forward: the browser does not tell, so the furthest place is kept. */
import { useRouter, type RouterHistory } from "@tanstack/react-router";
import { useEffect, useState } from "react";

type HistoryListener = Parameters<RouterHistory["subscribe"]>[0];

interface Place {
  at: number;
  furthest: number;
}

export function useHistoryEnd(): boolean {
  const history = useRouter().history as RouterHistory;
  const [place, setPlace] = useState<Place>(() => {
    const at = indexOf(history.location.state);
    return { at, furthest: at };
  });
  useEffect(
    () =>
      history.subscribe(({ location, action }: Parameters<HistoryListener>[0]) => {
        const at = indexOf(location.state);
        setPlace((before) => ({
          at,
          furthest: action.type === "PUSH" ? at : Math.max(before.furthest, at),
        }));
      }),
    [history],
  );
  return place.at < place.furthest;
}

function indexOf(state: { __TSR_index?: number }): number {
  return state.__TSR_index ?? 0;
}
