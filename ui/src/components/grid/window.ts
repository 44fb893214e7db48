/** Which rows are drawn, and rows as text for the clipboard. */
import { defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import type { GridColumn } from "./types";

/** The rows in view and the one that holds the tab stop, wherever it is. */
export function rowsToRender(range: Range, active: number): number[] {
  const rows = defaultRangeExtractor(range);
  if (active < 0 || active >= range.count || rows.includes(active)) return rows;
  return [...rows, active].sort((a, b) => a - b);
}

/** Rows as tab-separated lines with exact values, the headers first. */
export function textOfRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): string {
  const copied = columns.filter((column) => column.copy);
  const header = copied.map((column) => column.name ?? textOf(column.header));
  const lines = rows.map((row) => copied.map((column) => column.copy?.(row) ?? "").join("\t"));
  return [header.join("\t"), ...lines].join("\n");
}

function textOf(header: unknown): string {
  return typeof header === "string" ? header : "";
}
