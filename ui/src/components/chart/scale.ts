/** The value axis: its ends, three to five round steps, and the pixel of a value. */
import type { Decimal, Unit } from "../../language";

export interface ScaleStep {
  /** Exact, for the label. */
  text: Decimal;
  value: number;
}

export interface Scale {
  low: number;
  high: number;
  /** Round values inside the frame, lowest first; zero is one of them. */
  steps: readonly ScaleStep[];
  /** Unit and decimals of the labels. */
  unit: Unit;
  decimals: number;
  /** The pixel row of a value, from the top. */
  rowOf(value: number): number;
}

export interface Extent {
  /** What must be in the frame: bars, target, base. */
  low: number;
  high: number;
  /** What may leave it: outlines of the pipeline. */
  outlineLow: number;
  outlineHigh: number;
}

/** On one side of zero, and on both together. */
const MOST_STEPS = 5;
const MOST_BOTH = 7;
/** Digits of a round step, with the power of ten that they are shifted by. */
const ROUND: readonly { digits: number; shift: number }[] = [
  { digits: 1, shift: 0 },
  { digits: 2, shift: 0 },
  { digits: 25, shift: -1 },
  { digits: 5, shift: 0 },
];
/** Pixels kept free: above for the date at the top of a column, below for a loss's edge. */
const AIR_ABOVE = 20;
const AIR_BELOW = 8;
/** How far outlines may stretch the frame beyond what is certain. */
const STRETCH = 1.24;
const HALF_LABEL = 7;

/** `digits` × 10^`exponent`, exactly. */
function decimalOf(digits: number, exponent: number): Decimal {
  if (exponent >= 0) return digits === 0 ? "0" : `${digits}${"0".repeat(exponent)}`;
  const sign = digits < 0 ? "-" : "";
  const padded = String(Math.abs(digits)).padStart(1 - exponent, "0");
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

interface Step {
  digits: number;
  exponent: number;
  size: number;
}

/** The smallest round step that gives no more than five on the longer side. */
function stepOf(low: number, high: number): Step {
  const first = Math.floor(Math.log10((high - low) / MOST_BOTH)) - 1;
  for (let power = first; ; power += 1) {
    for (const { digits, shift } of ROUND) {
      const size = digits * 10 ** (power + shift);
      const [above, below] = [Math.floor(high / size), Math.floor(-low / size)];
      if (Math.max(above, below) <= MOST_STEPS && above + below <= MOST_BOTH) return { digits, exponent: power + shift, size };
    }
  }
}

function ends(extent: Extent, height: number): { low: number; high: number } {
  const must = { high: Math.max(extent.high, 0), low: Math.max(-extent.low, 0) };
  const may = { high: Math.max(extent.outlineHigh, must.high), low: Math.max(-extent.outlineLow, must.low) };
  // Where only the pipeline has figures, it is what must be seen.
  const inside = must.high + must.low === 0 ? may : must;
  const span = inside.high + inside.low;
  if (span === 0) return { low: 0, high: 0 };
  const above = (span * AIR_ABOVE) / (height - AIR_ABOVE - AIR_BELOW);
  const below = (span * AIR_BELOW) / (height - AIR_ABOVE - AIR_BELOW);
  const stretch = (STRETCH - 1) * span;
  const end = (least: number, most: number, air: number): number =>
    least + Math.max(air, Math.min(most - least, stretch));
  return {
    high: end(inside.high, may.high, above),
    low: may.low === 0 ? 0 : -end(inside.low, may.low, below),
  };
}

/** Unit of the labels: that of the largest step; decimals: those that the steps need. */
function labelsOf(step: Step, largest: number): { unit: Unit; decimals: number } {
  const [unit, zeros]: [Unit, number] =
    largest >= 1e6 ? ["millions", 6] : largest >= 1e4 ? ["thousands", 3] : ["whole", 0];
  return { unit, decimals: Math.max(0, zeros - step.exponent) };
}

/** Nothing but zeros: zero stands at the foot and is the only step. */
function nothing(height: number): Scale {
  const rowOf = (): number => height - 1;
  return { low: 0, high: 0, steps: [{ text: "0", value: 0 }], rowOf, unit: "whole", decimals: 0 };
}

/** The highest label stays whole: its step is half a line of text from the top at least. */
function roomForLabel(low: number, high: number, step: Step, height: number): number {
  const top = Math.floor(high / step.size) * step.size;
  const share = HALF_LABEL / (height - 1);
  return (high - top) / (high - low) < share ? (top - share * low) / (1 - share) : high;
}

/** The axis of a chart of so many pixel rows. */
export function scaleOf(extent: Extent, height: number): Scale {
  const found = ends(extent, height);
  if (found.low === found.high) return nothing(height);
  const { low } = found;
  const step = stepOf(low, found.high);
  const high = roomForLabel(low, found.high, step, height);
  const steps: ScaleStep[] = [];
  for (let count = -Math.floor(-low / step.size); count * step.size <= high; count += 1) {
    const digits = count * step.digits;
    steps.push({ text: decimalOf(digits === 0 ? 0 : digits, step.exponent), value: count * step.size });
  }
  const largest = Math.max(...steps.map(({ value }) => Math.abs(value)));
  // The last row is the zero line's, where nothing is below it.
  const rowOf = (value: number): number => ((high - value) / (high - low)) * (height - 1);
  return { low, high, steps, rowOf, ...labelsOf(step, largest) };
}
