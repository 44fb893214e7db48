/** From the program's page to the chart's figures: the column "later" comes last, texts stay texts. */
import type { ChartColumn, ChartFigures, ChartValues, StackForm } from "../../components/chart";
import type { ForecastPage, Shown } from "../../ipc/generated";
import { formOf } from "./categories";

/** One figure a column, "later" included where the page has it. */
export function valuesOf(page: ForecastPage, shown: Shown): ChartValues {
  return page.has_later ? [...shown.by_column, shown.later] : shown.by_column;
}

function columnsOf(page: ForecastPage): ChartColumn[] {
  const shown = page.columns.map(({ place, starts_fiscal_year }) => ({
    place,
    startsFiscalYear: starts_fiscal_year,
  }));
  return page.has_later ? [...shown, { place: "later", startsFiscalYear: false }] : shown;
}

/** The base only where it differs: a cap on its own bar's top would say nothing. */
function baseOf(page: ForecastPage): ChartValues | null {
  if (!page.base) return null;
  const expected = valuesOf(page, page.expected);
  return valuesOf(page, page.base).map((value, column) => (value === expected[column] ? null : value));
}

/** A margin without a result beside it (after the horizon) would set the scale for nothing. */
function besideResult(values: ChartValues, page: ForecastPage): ChartValues {
  const result = page.series["result"];
  const results = result ? valuesOf(page, result) : [];
  return values.map((value, column) => ((results[column] ?? null) === null ? null : value));
}

export function chartFiguresOf(page: ForecastPage): ChartFigures {
  const series = Object.entries(page.series).map(([key, shown]) => ({
    key,
    drawn: formOf(key).drawn,
    values: valuesOf(page, shown),
  }));
  const stack = series.flatMap(({ key, drawn, values }) =>
    drawn === "pipeline" || drawn === "cap" || drawn === "line"
      ? []
      : [{ key, form: drawn satisfies StackForm, values }],
  );
  const base = baseOf(page);
  const target = page.target;
  return {
    columns: columnsOf(page),
    stack,
    pipeline: series.find(({ drawn }) => drawn === "pipeline")?.values ?? null,
    lines: [
      ...series
        .filter(({ drawn }) => drawn === "line")
        .map(({ key, values }) => ({ key, form: "costs" as const, values })),
      ...(target ? [{ key: "target", form: "target" as const, values: target.by_column }] : []),
    ],
    caps: [
      ...series
        .filter(({ drawn }) => drawn === "cap")
        .map(({ key, values }) => ({ key, form: "margin" as const, values: besideResult(values, page) })),
      ...(base ? [{ key: "base", form: "base" as const, values: base }] : []),
    ],
  };
}
