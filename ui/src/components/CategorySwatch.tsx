/** The mark of a category of money: fill, hatch, dash or line, so that it holds without colour. */
import type { ReactNode } from "react";
import "./CategorySwatch.css";

export type CategoryMark =
  | "invoiced"
  | "owed"
  | "backlog"
  | "weighted"
  | "pipeline"
  | "target"
  | "band"
  | "base"
  | "margin"
  | "margin-cap"
  | "costs"
  | "loss";

export interface CategorySwatchProps {
  mark: CategoryMark;
  size?: 12 | 10;
}

/** Mute: the category's name stands beside it. */
export function CategorySwatch({ mark, size = 12 }: CategorySwatchProps): ReactNode {
  return (
    <svg className="swatch" data-mark={mark} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {shapeOf(mark)}
    </svg>
  );
}

function shapeOf(mark: CategoryMark): ReactNode {
  switch (mark) {
    case "weighted":
      return (
        <>
          <rect className="swatch-fill" x="0.5" y="0.5" width="11" height="11" />
          <path className="swatch-hatch" d="M1 7 7 1M4.5 11 11 4.5" />
        </>
      );
    case "loss":
      return (
        <>
          <rect className="swatch-fill" x="0.5" y="0.5" width="11" height="11" />
          <path className="swatch-hatch" d="M1 1 11 11M1 8 4 11M8 1 11 4" />
        </>
      );
    case "pipeline":
      return <rect className="swatch-outline" x="0.5" y="0.5" width="11" height="11" />;
    case "owed":
      return <rect className="swatch-fill" x="1" y="1" width="10" height="10" />;
    case "target":
      return <path className="swatch-line" d="M0 8.5H5.5V3.5H12" />;
    case "base":
    case "margin-cap":
    case "costs":
      return <path className="swatch-line" d="M0 6H12" />;
    case "band":
      return (
        <>
          <rect className="swatch-fill" x="0" y="1" width="12" height="10" />
          <path className="swatch-edge" d="M0 1.5H12M0 10.5H12" />
        </>
      );
    default:
      return <rect className="swatch-fill" x="0" y="0" width="12" height="12" />;
  }
}
