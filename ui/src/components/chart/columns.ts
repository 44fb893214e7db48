/** How wide columns are: chart and table stand on the same ones (DESK.md §11). Pixels only. */

/** The first column: legend and axis above, names beneath. */
export const LEFT_WIDTH = 152;
/** The total, and the share of the target reached. */
export const TOTAL_WIDTH = 72;
export const ATTAINMENT_WIDTH = 64;
/** From the right edge of a bar or figure to the edge of its column. */
export const EDGE = 6;

/** As drawn: thirteen of them in a page of 964 px. */
const USUAL_WIDTH = 52;
const USUAL_BAR = 32;
/** A scroll bar takes some of the room before columns scroll. */
const LEAST_WIDTH = 50;
const MOST_WIDTH = 168;
const MOST_BAR = 56;

export interface ColumnGrid {
  count: number;
  /** Of one column. */
  width: number;
  /** Of a bar in it. */
  bar: number;
}

/** The columns that a region of so many pixels gives; it scrolls when they are too many. */
export function columnGrid(available: number, count: number): ColumnGrid {
  const room = available - LEFT_WIDTH - TOTAL_WIDTH - ATTAINMENT_WIDTH;
  const even = count > 0 ? Math.floor(room / count) : USUAL_WIDTH;
  const width = Math.min(Math.max(even, LEAST_WIDTH), MOST_WIDTH);
  const bar = Math.min(Math.max(Math.round((width * USUAL_BAR) / USUAL_WIDTH), USUAL_BAR), MOST_BAR);
  return { count, width, bar };
}

/** Left edge of a column. */
export function columnStart(grid: ColumnGrid, column: number): number {
  return LEFT_WIDTH + column * grid.width;
}

/** Left edge of the bar in a column. */
export function barStart(grid: ColumnGrid, column: number): number {
  return columnStart(grid, column + 1) - EDGE - grid.bar;
}

/** Right edge of the last column. */
export function columnsEnd(grid: ColumnGrid): number {
  return columnStart(grid, grid.count);
}
