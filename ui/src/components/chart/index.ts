/** The monthly chart: only what others may use. */
export type { ColumnFact } from "./ColumnTip";
export {
  ATTAINMENT_WIDTH,
  columnGrid,
  EDGE,
  LEFT_WIDTH,
  TOTAL_WIDTH,
  type ColumnGrid,
} from "./columns";
export type { Motion } from "./drawing";
export type {
  CapForm,
  ChartCaps,
  ChartColumn,
  ChartFigures,
  ChartLine,
  ChartPlace,
  ChartValues,
  LineForm,
  StackForm,
  StackPart,
} from "./figures";
export { Legend, type LegendEntry } from "./Legend";
export { MonthChart, type ColumnWords, type MonthChartProps } from "./MonthChart";
export { thousandthsOf } from "./pixels";
export { reachOf, ZeroBar, type ZeroBarProps, type ZeroReach } from "./ZeroBar";
