/** Cells in the document: found by their place, and their place found from an event. */
import type { Position } from "./types";

export function cellAt(grid: HTMLElement | null, { row, column }: Position): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

export function positionOf(target: EventTarget): Position | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  if (!cell) return undefined;
  const { row = "", column = "" } = cell.dataset;
  return { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) };
}

/** Whether the event comes from a cell itself, not from a field or button inside it. */
export function isFromCell(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute("data-column");
}
