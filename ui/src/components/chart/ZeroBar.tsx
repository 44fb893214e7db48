/**
 * A change as a bar left or right of a zero line that a column of them shares: solid where it is
 * a gain, hatched where it is a loss. Mute: its figure stands beside it.
 */
import type { ReactNode } from "react";
import { FormBar } from "../FormBar";
import "./ZeroBar.css";

/** How far the bars of a column reach, in thousandths left and right of zero. */
export interface ZeroReach {
  below: number;
  above: number;
}

/** The reach of a column of bars; without any the line stands at the right, as for losses. */
export function reachOf(bars: readonly number[]): ZeroReach {
  const below = Math.max(0, ...bars.map((bar) => -bar));
  const above = Math.max(0, ...bars);
  return below + above === 0 ? { below: 1, above: 0 } : { below, above };
}

export interface ZeroBarProps {
  /** In thousandths of the largest of the column, with sign. */
  bar: number;
  reach: ZeroReach;
}

export function ZeroBar({ bar, reach }: ZeroBarProps): ReactNode {
  const all = reach.below + reach.above;
  const share = (thousandths: number): string => `${(thousandths / all) * 100}%`;
  const left = share(bar < 0 ? reach.below + bar : reach.below);
  return (
    <span className="zero-bar" aria-hidden="true">
      {bar !== 0 && (
        <span className="zero-bar-fill" style={{ left, width: share(Math.abs(bar)) }}>
          <FormBar mark={bar < 0 ? "loss" : "margin"} />
        </span>
      )}
      <span className="zero-bar-line" style={{ left: `min(${share(reach.below)}, 100% - 1px)` }} />
    </span>
  );
}
