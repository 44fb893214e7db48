/** A trend without axis: the last point marked, a dashed reference, a triangle where it ends below zero. */
import type { ReactNode } from "react";
import type { Decimal } from "../../language";
import { coordinateOf, spread } from "./pixels";
import "./Sparkline.css";

export interface SparklineProps {
  values: readonly Decimal[];
  /** A target or last year: one dashed line at its height. */
  reference?: Decimal;
  /** What it shows, in a sentence. */
  label: string;
  width?: number;
}

const HEIGHT = 20;
const EDGE = 3;

export function Sparkline({ values, reference, label, width = 56 }: SparklineProps): ReactNode {
  const numbers = [...values, ...(reference === undefined ? [] : [reference])].map(coordinateOf);
  const heights = spread(numbers, HEIGHT - EDGE, EDGE);
  const points = heights.slice(0, values.length).map((y, place) => {
    const x = EDGE + (place * (width - 2 * EDGE)) / Math.max(1, values.length - 1);
    return { x, y };
  });
  const last = points.at(-1);
  const endsBelowZero = (numbers[values.length - 1] ?? 0) < 0;
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const referenceAt = reference === undefined ? undefined : heights.at(-1);
  return (
    <svg
      className="sparkline"
      data-negative={endsBelowZero}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {referenceAt !== undefined && (
        <path className="sparkline-reference" d={`M0 ${referenceAt}H${width}`} />
      )}
      <polyline className="sparkline-line" points={line} />
      {last && !endsBelowZero && <circle className="sparkline-end" cx={last.x} cy={last.y} r={2.2} />}
      {last && endsBelowZero && (
        <path className="sparkline-end" d={`M${last.x - 3.2} ${last.y - 2}h6.4l-3.2 5z`} />
      )}
    </svg>
  );
}
