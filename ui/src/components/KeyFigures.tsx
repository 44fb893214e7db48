/** Key figures in one ruled strip: a name, the figure, what it is compared with. */
import type { ReactNode } from "react";
import { CategorySwatch, type CategoryMark } from "./CategorySwatch";
import "./KeyFigures.css";

export function KeyFigureStrip({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <section className="key-figures" aria-label={label}>
      {children}
    </section>
  );
}

export interface KeyFigureProps {
  name: string;
  mark?: CategoryMark;
  /** A `FigureButton`, `MoneyText` or text. */
  children: ReactNode;
  /** One line below: change against something that it names, a scale. */
  note?: ReactNode;
  /** At the upper right. */
  spark?: ReactNode;
  /** In pixels; the last grows. */
  width?: number;
}

export function KeyFigure({ name, mark, children, note, spark, width }: KeyFigureProps): ReactNode {
  return (
    <div className="key-figure" style={width ? { width } : {}}>
      <div className="key-figure-name">
        {mark && <CategorySwatch mark={mark} />}
        {name}
      </div>
      {spark && <div className="key-figure-spark">{spark}</div>}
      <div className="key-figure-value">{children}</div>
      {note && <div className="key-figure-note">{note}</div>}
    </div>
  );
}
