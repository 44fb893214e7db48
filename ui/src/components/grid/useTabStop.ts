/** The one tab stop of a table: where it is, and focus that follows when keys move it. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { cellAt } from "./cells";
import type { Position } from "./types";

export interface TabStop {
  stop: Position;
  setStop: (to: Position) => void;
  /** Also brings the focus there. */
  moveTo: (to: Position) => void;
  /** Draws and focuses the cell after a move; call it with what scrolls to a row. */
  useFollow: (scrollToRow: (row: number) => void) => void;
}

export function useTabStop(grid: RefObject<HTMLElement | null>, rows: number, columns: number): TabStop {
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  // A table that has become shorter keeps its tab stop inside.
  const stop = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };
  return {
    stop,
    setStop: setActive,
    moveTo: (to) => {
      wantsFocus.current = true;
      setActive({ ...to });
    },
    useFollow: (scrollToRow) =>
      useLayoutEffect(() => {
        if (!wantsFocus.current) return;
        wantsFocus.current = false;
        scrollToRow(stop.row);
        const cell = cellAt(grid.current, stop);
        cell?.focus({ preventScroll: true });
        cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
      }),
  };
}
