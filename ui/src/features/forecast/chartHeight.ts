/**
 * How high the chart is: as drawn, or a little less where that lets the whole table be seen
 * without scrolling. Pixels only.
 */

const FULL = { comfortable: 288, compact: 194 };
const LEAST = { comfortable: 232, compact: 150 };
const ROW = { comfortable: 28, compact: 24 };
const HEADER = { comfortable: 26, compact: 24 };

/** `room`: of chart and table together; undefined before the first layout. */
export function chartHeight(
  density: "comfortable" | "compact",
  room: number | undefined,
  rows: number,
  footRows: number,
): number {
  if (room === undefined) return FULL[density];
  const left = room - HEADER[density] - (rows + footRows) * ROW[density] - 1;
  return left >= FULL[density] || left < LEAST[density] ? FULL[density] : left;
}
