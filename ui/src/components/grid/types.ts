/** What a table is made of: columns, kinds of rows, sorting, selection, places. */
import type { ReactNode } from "react";

export interface GridColumn<Row> {
  id: string;
  header: ReactNode;
  /** The header as plain text, where `header` is more than text. */
  name?: string;
  /** In pixels. */
  width: number;
  /** Takes what is left of the table's width. */
  grows?: boolean;
  align?: "text" | "figure";
  /** The size of its cells: names and figures 12.5, months 12. */
  size?: "usual" | "month";
  /** The current month: a column of `selected`. */
  isCurrent?: boolean;
  isSortable?: boolean;
  /** Whether its cells open (Enter, click) and answer to W; figures do by default. */
  opens?: boolean | ((row: Row) => boolean);
  /** Whether Enter, F2 or typing edits its cells. */
  isEditable?: (row: Row) => boolean;
  render: (row: Row) => ReactNode;
  /** The exact value, for copies; nothing is copied of a column without it. */
  copy?: (row: Row) => string;
  /** Instead of the cell's text, for assistive technology. */
  nameOf?: (row: Row) => string;
  /** The exact value, one hover or focus away. */
  tipOf?: (row: Row) => string | undefined;
}

/** Whether a cell of a row opens. */
export function opens<Row>({ opens: says, align }: GridColumn<Row>, row: Row): boolean {
  return typeof says === "function" ? says(row) : (says ?? align === "figure");
}

/** Stands over the table in the same scroll region: a chart on the table's own columns. */
export interface GridAbove {
  content: ReactNode;
  /** In pixels; it stays in view while rows scroll. */
  height: number;
}

/** `group` rows stand on their own paper; their `member`s are indented. */
export type RowKind = "plain" | "group" | "member";

export interface TotalRow<Row> {
  key: string;
  row: Row;
  /** `total` has the ink line above and the weight; `plain` follows it: target, variance. */
  look: "total" | "plain";
}

export interface SortKey {
  column: string;
  direction: "ascending" | "descending";
}

export type GridSelection = "all" | ReadonlySet<string>;

/** A cell of the body or of a total, as callbacks get it. */
export interface CellPlace<Row> {
  row: Row;
  column: GridColumn<Row>;
  /** In the body from 0; totals go on after it. */
  index: number;
  /** For a popover beside it, and for focus on the way back. */
  element: HTMLElement;
}

/** Row −1 is the header. */
export interface Position {
  row: number;
  column: number;
}
