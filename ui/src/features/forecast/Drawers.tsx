/** The one drawer of the page, by what the address says: other features draw what is in it. */
import type { ReactNode } from "react";
import type { ScenarioMoves } from "../../scenario";
import type { Unit } from "../../language";
import { ComparisonDrawer } from "../scenarios";
import { DealDrawer } from "../deal";
import { FlagsDrawer } from "../flags";
import { WhyDrawer } from "../why";
import { useMovingRequest, useQuestion } from "./Question";
import type { AskedPage } from "./useForecastPage";
import { useForecastWords } from "./words";

export interface DrawersProps {
  asked: AskedPage | undefined;
  moves: ScenarioMoves;
  unit: Unit;
}

export function Drawers({ asked, moves, unit }: DrawersProps): ReactNode {
  const { search, choices, ask, onClose, onDeal } = useQuestion();
  const request = useMovingRequest();
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
    case "flags":
      return (
        <FlagsDrawer
          request={request}
          currency={page.currency}
          kind={search.flag}
          onKind={(flag) => ask({ flag }, "still")}
          onDeal={onDeal}
          onClose={onClose}
        />
      );
    case "deal":
      return search.deal === undefined ? null : (
        <DealDrawer
          id={search.deal}
          request={request}
          onClose={onClose}
          {...(search.from ? { onBack: () => ask({ panel: search.from, deal: undefined, from: undefined }) } : {})}
        />
      );
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
