/**
 * The one tooltip of a chart: the parts of a column from top to bottom with exact cents. It stands
 * beside its column and never covers it; the column's own name says the same to a screen reader.
 */
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { CategorySwatch, type CategoryMark } from "../CategorySwatch";

export interface ColumnFact {
  key: string;
  mark: CategoryMark | null;
  name: string;
  /** Exact, formatted. */
  figure: string;
  tone?: "plain" | "good" | "bad" | "hand";
  /** Parts make the sum, the outline does not; comparisons follow. */
  role: "outline" | "part" | "sum" | "beside";
}

export interface ColumnTipProps {
  title: string;
  /** A scenario other than the base, in plum. */
  hand: string | null;
  facts: readonly ColumnFact[];
  column: HTMLElement;
}

const GAP = 8;
const DROP = 22;

export function ColumnTip({ title, hand, facts, column }: ColumnTipProps): ReactNode {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const here = sheet.current;
    if (!here) return;
    const at = column.getBoundingClientRect();
    const own = here.getBoundingClientRect();
    const right = at.right + GAP;
    const left = right + own.width <= window.innerWidth - GAP ? right : at.left - own.width - GAP;
    const top = Math.min(at.top + DROP, window.innerHeight - own.height - GAP);
    here.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(GAP, top))}px)`;
  });
  return createPortal(
    <div ref={sheet} className="column-tip" aria-hidden="true">
      <div className="column-tip-title">
        {title}
        {hand !== null && <span className="hand">{hand}</span>}
      </div>
      <dl>
        {facts.map((fact) => (
          <div key={fact.key} className="column-tip-fact" data-role={fact.role}>
            <dt>
              <span className="column-tip-mark">{fact.mark && <CategorySwatch mark={fact.mark} />}</span>
              {fact.name}
            </dt>
            <dd className="money" data-tone={fact.tone}>
              {fact.figure}
            </dd>
          </div>
        ))}
      </dl>
    </div>,
    document.body,
  );
}
