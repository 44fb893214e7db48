/** The legend of a stack: in the left column, in stacking order, with totals that open. */
import type { ReactNode } from "react";
import type { Decimal, Unit } from "../../language";
import { CategorySwatch, type CategoryMark } from "../CategorySwatch";
import { FigureButton } from "../MoneyText";

export interface LegendEntry {
  key: string;
  mark: CategoryMark;
  /** Short: the left column is narrow. */
  name: string;
  /** What the figure is, in full, for assistive technology. */
  figureName: string;
  /** None for a line that has no total of its own. */
  total: Decimal | null;
  onWhy?: () => void;
  /** Its drawer is open. */
  isExplained?: boolean;
}

export interface LegendProps {
  entries: readonly LegendEntry[];
  currency: string;
  unit: Unit;
}

export function Legend({ entries, currency, unit }: LegendProps): ReactNode {
  return (
    <ul className="chart-legend">
      {entries.map((entry) => (
        <li key={entry.key}>
          <CategorySwatch mark={entry.mark} />
          <span className="chart-legend-name">{entry.name}</span>
          {entry.total !== null && entry.onWhy && (
            <FigureButton
              name={entry.figureName}
              amount={entry.total}
              currency={currency}
              unit={unit}
              unitIn="header"
              onWhy={entry.onWhy}
              isExplained={entry.isExplained ?? false}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
