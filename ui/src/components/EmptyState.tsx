/** Nothing yet: a dashed drawing of what will come, one sentence, one primary act, one second way. */
import type { ReactNode } from "react";
import "./EmptyState.css";

export interface EmptyStateProps {
  title: string;
  children: ReactNode;
  /** One primary button, one other. */
  acts?: ReactNode;
  drawing?: "bars" | "rows";
}

const BARS = [15, 23, 31, 19, 27, 35];

export function EmptyState({ title, children, acts, drawing = "bars" }: EmptyStateProps): ReactNode {
  return (
    <section className="empty" aria-label={title}>
      <svg className="empty-drawing" width="116" height="38" viewBox="0 0 116 38" aria-hidden="true">
        {drawing === "bars"
          ? BARS.map((height, place) => (
              <rect key={place} x={place * 20 + 0.5} y={37 - height + 0.5} width="13" height={height - 1} />
            ))
          : [0, 1, 2].map((row) => (
              <g key={row}>
                <rect x="0.5" y={row * 13 + 0.5} width="60" height="9" />
                <rect x="80.5" y={row * 13 + 0.5} width="34" height="9" />
              </g>
            ))}
      </svg>
      <h2 className="empty-title">{title}</h2>
      <div className="empty-text">{children}</div>
      {acts && <div className="empty-acts">{acts}</div>}
    </section>
  );
}
