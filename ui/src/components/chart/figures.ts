/**
 * What a monthly chart is made of: exact figures as text, each with the form that it is drawn in.
 * Deliberately absent: words and measures (who uses the chart knows them), pixels (geometry.ts).
 */
import type { Decimal } from "../../language";

/**
 * How a part of the stack is drawn: the more certain, the more ink. `owed` lies between certain
 * and committed (an invoice not yet paid); `gain` is solid above zero. Whatever is negative is
 * drawn as `loss`, whichever form it has above zero.
 */
export type StackForm = "certain" | "owed" | "committed" | "weighted" | "gain";

/** Lines across the columns: a target, or costs that a bar must reach. */
export type LineForm = "target" | "costs";

/** Short strokes across one bar: the base without levers, or the margin above a result. */
export type CapForm = "base" | "margin";

/** Everything that a legend or tooltip shows a sample of. */
export type Form = StackForm | LineForm | CapForm | "pipeline" | "loss";

export type ChartPlace = "past" | "current" | "ahead" | "later";

export interface ChartColumn {
  place: ChartPlace;
  /** A fiscal year starts with it. */
  startsFiscalYear: boolean;
}

/** One figure a column; null where there is none. */
export type ChartValues = readonly (Decimal | null)[];

export interface StackPart {
  key: string;
  form: StackForm;
  values: ChartValues;
}

export interface ChartLine {
  key: string;
  form: LineForm;
  values: ChartValues;
}

export interface ChartCaps {
  key: string;
  form: CapForm;
  values: ChartValues;
}

export interface ChartFigures {
  columns: readonly ChartColumn[];
  /** Bottom to top. */
  stack: readonly StackPart[];
  /** The outline that the weighted part fills from below. */
  pipeline: ChartValues | null;
  lines: readonly ChartLine[];
  caps: readonly ChartCaps[];
}
