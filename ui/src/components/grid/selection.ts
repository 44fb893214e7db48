/** Which rows are chosen: space or a box toggles one, Shift extends from the last, Ctrl A takes all. */
import { useCallback, useMemo, useRef, useState } from "react";
import type { GridSelection } from "./types";

export interface SelectionState {
  chosen: GridSelection;
  has: (key: string) => boolean;
  isEmpty: boolean;
  toggle: (index: number) => void;
  extendTo: (index: number) => void;
  all: () => void;
  clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

export function useSelection(
  keyAt: (index: number) => string | undefined,
  onChange?: (selection: GridSelection) => void,
): SelectionState {
  const [chosen, setChosen] = useState<GridSelection>(NONE);
  const from = useRef(0);
  const keep = useCallback(
    (next: GridSelection) => {
      setChosen(next);
      onChange?.(next);
    },
    [onChange],
  );
  return useMemo(() => {
    const has = (key: string): boolean => chosen === "all" || chosen.has(key);
    return {
      chosen,
      has,
      isEmpty: chosen !== "all" && chosen.size === 0,
      toggle: (index) => {
        from.current = index;
        const key = keyAt(index);
        if (key === undefined) return;
        const next = new Set(chosen === "all" ? [] : chosen);
        if (!next.delete(key)) next.add(key);
        keep(next);
      },
      extendTo: (index) => {
        const next = new Set<string>();
        const [first, last] = [Math.min(from.current, index), Math.max(from.current, index)];
        for (let at = first; at <= last; at += 1) {
          const key = keyAt(at);
          if (key !== undefined) next.add(key);
        }
        keep(next);
      },
      all: () => keep("all"),
      clear: () => keep(NONE),
    };
  }, [chosen, keep, keyAt]);
}
