/** The top bar's choices: period and columns, scenario and probabilities, as-of date. */
import { memo, type ReactNode } from "react";
import { Button, DatePicker, Picker, SegmentedControl, type Option } from "../../components";
import type { ScenarioMoves } from "../../scenario";
import { ScenarioPicker, type Scenarios } from "../scenarios";
import { useFormats, useMessages } from "../../language";
import type { ColumnLength, ForecastPage, ProbabilityName } from "../../ipc/generated";
import { useQuestion } from "./Question";
import { spanName } from "./request";
import { COLUMN_LENGTHS, MONTH_SPANS, PROBABILITIES } from "./search";

export interface PickersProps {
  /** Undefined until the first figures have come. */
  page: ForecastPage | undefined;
  moves: ScenarioMoves;
  scenarios: Scenarios;
}

export function Pickers({ page, moves, scenarios }: PickersProps): ReactNode {
  return (
    <>
      <PeriodPicker />
      <ScenarioPicker moves={moves} scenarios={scenarios} foot={<Probabilities />} />
      <AsOfPicker asOf={page?.as_of} />
    </>
  );
}

const PeriodPicker = memo(function PeriodPicker(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { search, choices, request, ask } = useQuestion();
  const chosen = spanName(search, choices);
  const options: Option<string>[] = [
    ...choices.fiscal_years.map((year) => ({ id: `fy${year.starts_in}`, name: formats.fiscalYear(year.first) })),
    ...MONTH_SPANS.map((count) => ({ id: `${count}m`, name: text("forecast-span-months", { count }) })),
  ];
  // A link may hold a span that the list has not.
  const shown = options.some(({ id }) => id === chosen) ? undefined : spanInWords(chosen, text);
  return (
    <Picker
      label={text("forecast-period")}
      options={options}
      chosen={chosen}
      {...(shown === undefined ? {} : { shown })}
      onChoose={(span) => ask({ span: span === `fy${choices.current_fiscal_year}` ? undefined : span, ...SORT_ENDS })}
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

function spanInWords(span: string, text: (id: string, values: { count: number }) => string): string {
  const months = /^(\d+)m$/.exec(span)?.[1];
  return months === undefined ? span.replace("fy", "") : text("forecast-span-months", { count: Number.parseInt(months, 10) });
}

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

const AsOfPicker = memo(function AsOfPicker({ asOf }: { asOf: string | undefined }): ReactNode {
  const { text } = useMessages();
  const { search, choices, ask } = useQuestion();
  return (
    <DatePicker
      label={text("forecast-as-of")}
      value={search.asOf ?? asOf ?? choices.today}
      onChoose={(date) => ask({ asOf: date === choices.today ? undefined : date })}
      foot={(close) => (
        <Button
          size="small"
          isDisabled={search.asOf === undefined}
          onPress={() => {
            ask({ asOf: undefined });
            close();
          }}
        >
          {text("forecast-today")}
        </Button>
      )}
    />
  );
});
