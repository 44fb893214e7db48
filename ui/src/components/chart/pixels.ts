/**
 * Decimal strings to pixels: the only room where an amount becomes a number, because a mark on
 * the screen needs one. Nothing that comes from here is ever written as a figure.
 */
import type { Decimal } from "../../language";

/** A decimal as a coordinate. */
export function coordinateOf(value: Decimal): number {
  return Number.parseFloat(value);
}

/** Values spread over `from … to` pixels between the least and the most of them. */
export function spread(values: readonly number[], from: number, to: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most === least) return values.map(() => (from + to) / 2);
  return values.map((value) => from + ((value - least) / (most - least)) * (to - from));
}

/** Lengths of bars in thousandths of the largest of them, with sign. */
export function thousandthsOf(values: readonly Decimal[]): number[] {
  const lengths = values.map(coordinateOf);
  const most = Math.max(0, ...lengths.map(Math.abs));
  return lengths.map((length) => (most === 0 ? 0 : Math.round((length / most) * 1000)));
}
