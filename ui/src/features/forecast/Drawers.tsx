/** The one drawer of the page, by what the address says: other features draw what is in it. */
import type { ReactNode } from "react";
import type { ScenarioMoves } from "../../scenario";
import type { Unit } from "../../language";
import { ComparisonDrawer } from "../scenarios";
import { WhyDrawer } from "../why";
import { useQuestion } from "./Question";
import type { AskedPage } from "./useForecastPage";
import { useForecastWords } from "./words";

export interface DrawersProps {
  asked: AskedPage | undefined;
  moves: ScenarioMoves;
  unit: Unit;
}

export function Drawers({ asked, moves, unit }: DrawersProps): ReactNode {
  const { search, request, choices, onClose, onDeal } = useQuestion();
  const words = useForecastWords(choices);
  if (!asked) return null;
  const { page } = asked;
  switch (search.panel) {
    case "why":
      return search.cell ? (
        <WhyDrawer
          page={{ ...request, measure: search.cellMeasure ?? request.measure }}
          cell={search.cell}
          onClose={onClose}
          onDeal={onDeal}
        />
      ) : null;
    case "compare":
      return (
        <ComparisonDrawer
          request={request}
          moves={moves}
          currency={page.currency}
          unit={unit}
          choices={choices}
          columnNames={page.columns.map((column) => words.columnFull(column, asked.request.period))}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
