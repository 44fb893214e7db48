/** The top bar's choices: period and columns, scenario and probabilities, as-of date. */
import { memo, type ReactNode } from "react";
import { SegmentedControl } from "../../components";
import type { ScenarioMoves } from "../../scenario";
import { ScenarioPicker, type Scenarios } from "../scenarios";
import { useMessages } from "../../language";
import type { ColumnLength, ForecastPage, ProbabilityName } from "../../ipc/generated";
import { AsOfPicker, PeriodPicker, PROBABILITIES } from "../../standpoint";
import { useQuestion } from "./Question";
import { COLUMN_LENGTHS } from "./search";

export interface PickersProps {
  /** Undefined until the first figures have come. */
  page: ForecastPage | undefined;
  moves: ScenarioMoves;
  scenarios: Scenarios;
}

export function Pickers({ page, moves, scenarios }: PickersProps): ReactNode {
  return (
    <>
      <Period />
      <ScenarioPicker moves={moves} scenarios={scenarios} foot={<Probabilities />} />
      <AsOf asOf={page?.as_of} />
    </>
  );
}

const Period = memo(function Period(): ReactNode {
  const { text } = useMessages();
  const { search, choices, request, ask } = useQuestion();
  return (
    <PeriodPicker
      span={search.span}
      choices={choices}
      onChoose={(span) => ask({ span, ...SORT_ENDS })}
      foot={
        <SegmentedControl<ColumnLength>
          label={text("forecast-columns")}
          chosen={request.period}
          segments={COLUMN_LENGTHS.map((id) => ({ id, name: text(`period-${id}`) }))}
          onChoose={(period) => ask({ period: period === "month" ? undefined : period, ...SORT_ENDS })}
        />
      }
    />
  );
});

/** Columns are named by their place: other columns, no order by one of them. */
const SORT_ENDS = { sort: undefined };

/** Where probabilities come from: an assumption like a scenario, and as seldom changed. */
function Probabilities(): ReactNode {
  const { text } = useMessages();
  const { request, ask } = useQuestion();
  const label = text("forecast-probability-label");
  return (
    <div className="pickers-foot">
      <span aria-hidden="true">{label}</span>
      <SegmentedControl<ProbabilityName>
        label={label}
        chosen={request.probability}
        segments={PROBABILITIES.map((id) => ({ id, name: text(`forecast-probability-${id}`) }))}
        onChoose={(probability) => ask({ probability: probability === "stated" ? undefined : probability })}
      />
    </div>
  );
}

const AsOf = memo(function AsOf({ asOf }: { asOf: string | undefined }): ReactNode {
  const { search, choices, ask } = useQuestion();
  return <AsOfPicker chosen={search.asOf} shown={asOf} choices={choices} onChoose={(date) => ask({ asOf: date })} />;
});
