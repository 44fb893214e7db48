/**
 * Which column of a chart is lit: by the pointer after 60 ms and not a moment longer, or by the
 * arrow keys at once. One tab stop a chart (roving focus).
 */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

const DELAY_MS = 60;

export interface ColumnFocus {
  /** The column whose tooltip shows. */
  lit: number | null;
  /** The column that Tab comes to. */
  stop: number;
  enter: (column: number) => void;
  leave: () => void;
  focus: (column: number, byKeys: boolean) => void;
  /** Arrows, Home and End; gives the column to focus, or null for another key. */
  move: (event: KeyboardEvent) => number | null;
}

export function useColumnFocus(count: number, first: number): ColumnFocus {
  const [lit, setLit] = useState<number | null>(null);
  const [stop, setStop] = useState(first);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const current = Math.min(stop, Math.max(0, count - 1));
  return {
    lit: lit !== null && lit < count ? lit : null,
    stop: current,
    enter(column) {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setLit(column), DELAY_MS);
    },
    leave() {
      window.clearTimeout(timer.current);
      setLit(null);
    },
    focus(column, byKeys) {
      setStop(column);
      if (byKeys) setLit(column);
    },
    move(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return null;
      const to = targetOf(event.key, current, count);
      if (to !== null) event.preventDefault();
      return to;
    },
  };
}

function targetOf(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "ArrowRight":
      return Math.min(count - 1, from + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
