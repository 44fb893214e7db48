/**
 * The choices of the top bar that hold across pages: period, scenario, "today". A page shows those
 * that its figures hang on. Deliberately absent: saving scenarios (features/scenarios).
 */
import type { ReactNode } from "react";
import { Button, DatePicker, Picker, type Option } from "../components";
import type { Choices } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { isByHand, isModified } from "../scenario";
import { SCENARIO_BASE, useScenarioOptions } from "./scenarioOptions";
import { MONTH_SPANS, scenarioOf, spanName } from "./search";
import { useChoices, useStandpoint } from "./useStandpoint";

export interface StandpointPickersProps {
  /** In the bar's order. */
  of: readonly ("period" | "scenario" | "asOf")[];
  /** "Today" as the program last said it. */
  asOf?: string | undefined;
}

export function StandpointPickers({ of, asOf }: StandpointPickersProps): ReactNode {
  const { search, change } = useStandpoint();
  const choices = useChoices();
  if (!choices) return null;
  return of.map((which) => {
    switch (which) {
      case "period":
        return <PeriodPicker key={which} span={search.span} choices={choices} onChoose={(span) => change({ span })} />;
      case "scenario":
        return <SharedScenarioPicker key={which} choices={choices} />;
      case "asOf":
        return (
          <AsOfPicker key={which} chosen={search.asOf} shown={asOf} choices={choices} onChoose={(date) => change({ asOf: date })} />
        );
    }
  });
}

export interface PeriodPickerProps {
  span: string | undefined;
  choices: Choices;
  /** Undefined for the present fiscal year. */
  onChoose: (span: string | undefined) => void;
  /** Whether it may be months from now on, too. */
  spans?: "years" | "any";
  foot?: ReactNode;
}

export function PeriodPicker({ span, choices, onChoose, spans = "any", foot }: PeriodPickerProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const present = `fy${choices.current_fiscal_year}`;
  const years: Option<string>[] = choices.fiscal_years.map((year) => ({
    id: `fy${year.starts_in}`,
    name: formats.fiscalYear(year.first),
  }));
  const months = MONTH_SPANS.map((count) => ({ id: `${count}m`, name: text("forecast-span-months", { count }) }));
  const options = spans === "any" ? [...years, ...months] : years;
  const asked = spanName({ ...(span === undefined ? {} : { span }) }, choices);
  // Where months say nothing, the present year stands for them.
  const chosen = spans === "years" && !asked.startsWith("fy") ? present : asked;
  // A link may hold a span that the list has not.
  const shown = options.some(({ id }) => id === chosen) ? undefined : spanInWords(chosen, text);
  return (
    <Picker
      label={text("forecast-period")}
      options={options}
      chosen={chosen}
      {...(shown === undefined ? {} : { shown })}
      onChoose={(id) => onChoose(id === present ? undefined : id)}
      {...(foot === undefined ? {} : { foot })}
    />
  );
}

function spanInWords(span: string, text: (id: string, values: { count: number }) => string): string {
  const months = /^(\d+)m$/.exec(span)?.[1];
  return months === undefined ? span.replace("fy", "") : text("forecast-span-months", { count: Number.parseInt(months, 10) });
}

export interface AsOfPickerProps {
  chosen: string | undefined;
  /** Where none is chosen: "today" as the program last said it. */
  shown: string | undefined;
  choices: Choices;
  /** Undefined for today. */
  onChoose: (date: string | undefined) => void;
}

export function AsOfPicker({ chosen, shown, choices, onChoose }: AsOfPickerProps): ReactNode {
  const { text } = useMessages();
  return (
    <DatePicker
      label={text("forecast-as-of")}
      value={chosen ?? shown ?? choices.today}
      onChoose={(date) => onChoose(date === choices.today ? undefined : date)}
      foot={(close) => (
        <Button
          size="small"
          isDisabled={chosen === undefined}
          onPress={() => {
            onChoose(undefined);
            close();
          }}
        >
          {text("forecast-today")}
        </Button>
      )}
    />
  );
}

/** The base and the saved scenarios; one that was moved on the forecast says so and holds until another is chosen. */
function SharedScenarioPicker({ choices }: { choices: Choices }): ReactNode {
  const { text } = useMessages();
  const { search, change } = useStandpoint();
  const options = useScenarioOptions(choices.scenarios);
  const choice = scenarioOf(search);
  const name = choice.name ?? text("scenarios-base");
  return (
    <Picker
      label={text("scenarios-label")}
      look={isByHand(choice) ? "hand" : "bar"}
      options={options}
      chosen={choice.name ?? SCENARIO_BASE}
      shown={isModified(choice) ? text("scenarios-modified", { name }) : name}
      onChoose={(id) => change({ scenario: id === SCENARIO_BASE ? undefined : id, levers: undefined })}
    />
  );
}
