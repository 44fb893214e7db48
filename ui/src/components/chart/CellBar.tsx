/** The 2 px bar at the foot of a month cell: its categories in proportion, one scale a table. */
import type { ReactNode } from "react";
import type { Decimal } from "../../language";
import { coordinateOf } from "./pixels";
import "./CellBar.css";

export interface CellBarPart {
  mark: "invoiced" | "backlog" | "weighted";
  amount: Decimal;
}

export interface CellBarProps {
  parts: readonly CellBarPart[];
  /** The amount that fills the bar's whole width; larger cells stay within it. */
  scale: Decimal;
}

const WIDEST = 40;

/** Mute: the figure above it says the total, its drawer the parts. */
export function CellBar({ parts, scale }: CellBarProps): ReactNode {
  const amounts = parts.map(({ amount }) => Math.max(0, coordinateOf(amount)));
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const full = coordinateOf(scale);
  if (whole <= 0 || full <= 0) return null;
  const width = Math.min(WIDEST, (whole / full) * WIDEST);
  return (
    <span className="cell-bar" aria-hidden="true">
      {parts.map(({ mark }, place) => (
        <span key={mark} data-mark={mark} style={{ width: ((amounts[place] ?? 0) / whole) * width }} />
      ))}
    </span>
  );
}
