/** The page's chart: the program's figures in the forms of the desk, with their words. */
import { useMemo, type ReactNode } from "react";
import { Legend, MonthChart, type ColumnGrid, type LegendEntry, type Motion } from "../../components/chart";
import { useLanguage, type Unit } from "../../language";
import { isNothing } from "./amounts";
import { formOf } from "./categories";
import { chartFiguresOf } from "./chartFigures";
import { columnWordsOf, drawnOrder, factsOf } from "./columnFacts";
import { useQuestion } from "./Question";
import type { AskedPage } from "./useForecastPage";
import { useForecastWords } from "./words";

export interface ChartProps {
  asked: AskedPage;
  grid: ColumnGrid;
  height: number;
  unit: Unit;
  motion: Motion;
}

export function Chart({ asked: { page, request }, grid, height, unit, motion }: ChartProps): ReactNode {
  const language = useLanguage();
  const { choices, onWhy } = useQuestion();
  const words = useForecastWords(choices);
  const figures = useMemo(() => chartFiguresOf(page), [page]);
  const { text } = language.messages;
  const { columns, facts } = useMemo(() => {
    const tongue = { ...language, words };
    const named = columnWordsOf(page, request.period, tongue);
    return { columns: named, facts: named.map((_, column) => factsOf(page, column, tongue)) };
  }, [page, request.period, language, words]);
  const hand = page.scenario ?? (page.levered ? text("forecast-base-modified") : null);
  return (
    <MonthChart
      name={words.chart(page)}
      figures={figures}
      columns={columns}
      grid={grid}
      height={height}
      currency={page.currency}
      legend={<ChartLegend asked={{ page, request }} unit={unit} />}
      lineNames={{ target: text("chart-target"), fixed_costs: words.category("fixed_costs") }}
      hand={page.levered ? hand : null}
      nothing={isNothing(page) ? text("chart-empty") : null}
      facts={facts}
      onOpen={(column) => {
        const later = column >= page.columns.length;
        onWhy({ column: later ? null : column, later, rows: [], category: null });
      }}
      motion={motion}
    />
  );
}

function ChartLegend({ asked: { page }, unit }: { asked: AskedPage; unit: Unit }): ReactNode {
  const { messages } = useLanguage();
  const { choices, onWhy, isExplained } = useQuestion();
  const words = useForecastWords(choices);
  const when = messages.text("forecast-whole-period");
  const entries = drawnOrder(page).map((key): LegendEntry => {
    const cell = { column: null, later: false, rows: [], category: key };
    return {
      key,
      mark: formOf(key).mark,
      name: messages.find(`forecast-legend-${key}`) ?? words.category(key),
      figureName: messages.text("forecast-figure", { what: words.category(key), when }),
      total: page.series[key]?.total ?? null,
      isExplained: isExplained(cell),
      onWhy: () => onWhy(cell),
    };
  });
  if (page.base) {
    const name = messages.text("chart-base-without-levers");
    entries.push({ key: "base", mark: "base", name, figureName: name, total: null });
  }
  return <Legend entries={entries} currency={page.currency} unit={unit} />;
}
