/** The rows of a table that are drawn: those in view, some around them, and the one with the tab stop. */
import { useVirtualizer, type Range, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, type RefObject } from "react";
import { rowsToRender } from "./window";

export interface GridRowsOptions {
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  rowHeight: number;
  /** What sticks over the first row: a chart, the header. */
  above: number;
  /** What sticks under the last: totals. */
  below: number;
  active: number;
  onWindow: ((offset: number, limit: number) => void) | undefined;
}

export function useGridRows(options: GridRowsOptions): Virtualizer<HTMLDivElement, Element> {
  const { scroller, count, rowHeight, above, active, onWindow } = options;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Rows may follow the scrolling a frame later; React 19 draws them together.
    useFlushSync: false,
    scrollMargin: above,
    scrollPaddingStart: above,
    scrollPaddingEnd: options.below,
    rangeExtractor: useCallback((range: Range) => rowsToRender(range, active), [active]),
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  const { startIndex = 0, endIndex = -1 } = rows.range ?? {};
  useEffect(() => {
    if (endIndex >= startIndex) onWindow?.(startIndex, endIndex - startIndex + 1);
  }, [onWindow, startIndex, endIndex]);
  return rows;
}
