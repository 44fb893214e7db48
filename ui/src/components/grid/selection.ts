/**
 * Which rows are chosen: space or a box toggles one, Shift extends from the last, Ctrl A takes all.
 * What is chosen of one list is not of another.
 */
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

export interface SelectionOptions {
  keyAt: (index: number) => string | undefined;
  count: number;
  /** The keys of a run of rows, read or not. */
  keysBetween?: ((first: number, last: number) => Promise<readonly string[]>) | undefined;
  /** What the rows are of: filters, not order. */
  list?: string | undefined;
  onChange?: ((selection: GridSelection, clear: () => void) => void) | undefined;
}

const NONE: ReadonlySet<string> = new Set();

export function useSelection({ keyAt, count, keysBetween, list = "", onChange }: SelectionOptions): SelectionState {
  const [held, setHeld] = useState<{ of: string; chosen: GridSelection }>({ of: list, chosen: NONE });
  const chosen = held.of === list ? held.chosen : NONE;
  const from = useRef(0);
  /** What is asked later counts: an answer that was overtaken is none. */
  const turn = useRef(0);
  const keep = useCallback(
    function keep(next: GridSelection): void {
      turn.current += 1;
      setHeld({ of: list, chosen: next });
      onChange?.(next, () => keep(NONE));
    },
    [list, onChange],
  );
  const run = useCallback(
    (first: number, last: number, then: (keys: readonly string[]) => void): void => {
      const here = Array.from({ length: last - first + 1 }, (_, place) => keyAt(first + place));
      const known = here.filter((key) => key !== undefined);
      if (known.length === here.length || !keysBetween) return then(known);
      turn.current += 1;
      const asked = turn.current;
      void keysBetween(first, last).then(
        (keys) => turn.current === asked && then(keys),
        // What cannot be read is told by the list itself.
        () => undefined,
      );
    },
    [keyAt, keysBetween],
  );
  return useMemo(() => {
    const has = (key: string): boolean => chosen === "all" || chosen.has(key);
    const without = (keys: Iterable<string>, key: string): void => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      keep(next);
    };
    return {
      chosen,
      has,
      isEmpty: chosen !== "all" && chosen.size === 0,
      toggle: (index) => {
        from.current = index;
        const key = keyAt(index);
        if (key === undefined) return;
        if (chosen === "all") run(0, count - 1, (keys) => without(keys, key));
        else without(chosen, key);
      },
      extendTo: (index) => {
        const [first, last] = [Math.min(from.current, index), Math.max(from.current, index)];
        run(first, last, (keys) => keep(new Set(keys)));
      },
      all: () => keep("all"),
      clear: () => keep(NONE),
    };
  }, [chosen, keep, keyAt, run, count]);
}
