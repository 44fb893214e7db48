/**
 * Whether the levers panel is open: beside the page it is kept for the next start; in a narrow
 * window it floats over the figures, so that it opens only when asked for.
 */
import { useState } from "react";
import { useIsNarrowerThan } from "../../components";
import { useKept } from "./useKept";

export interface LeversPanelState {
  isOpen: boolean;
  /** Over the page, as a drawer with its own way to close. */
  floats: boolean;
  toggle: () => void;
  close: () => void;
}

/** As the frame does it (components/frame/Page.tsx). */
const BESIDE_FROM = 1280;
const OPEN_OR_SHUT = ["open", "shut"] as const;

export function useLeversPanel(): LeversPanelState {
  const floats = useIsNarrowerThan(BESIDE_FROM);
  const [floating, setFloating] = useState<"open" | "shut">("shut");
  const [beside, setBeside] = useKept("forecast_levers", OPEN_OR_SHUT, "open");
  const [now, set] = floats ? [floating, setFloating] : [beside, setBeside];
  return {
    isOpen: now === "open",
    floats,
    toggle: () => set(now === "open" ? "shut" : "open"),
    close: () => set("shut"),
  };
}
