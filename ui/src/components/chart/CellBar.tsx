/** The 2 px bar at the foot of a month cell: its parts in proportion, one scale a table. */
import type { ReactNode } from "react";
import { EDGE } from "./columns";
import "./CellBar.css";

/** In thousandths of the longest bar of the table, as the program gives them. */
export interface CellBarParts {
  certain: number;
  committed: number;
  weighted: number;
}

export interface CellBarProps {
  bar: CellBarParts;
  /** Of the cell, in pixels. */
  width: number;
}

const WHOLE = 1000;
const PARTS = ["certain", "committed", "weighted"] as const;

/** Mute: the figure above it says the total, its drawer the parts. */
export function CellBar({ bar, width }: CellBarProps): ReactNode {
  const room = width - 2 * EDGE;
  const shown = PARTS.filter((part) => bar[part] > 0);
  if (shown.length === 0) return null;
  return (
    <span className="cell-bar" aria-hidden="true">
      {shown.map((part) => (
        <span key={part} data-part={part} style={{ width: (bar[part] / WHOLE) * room }} />
      ))}
    </span>
  );
}
