/** The forecast's own words: columns, dimensions, measures, the chart as a sentence. */
import { useMemo } from "react";
import { useLanguage, type Formats, type Language, type Messages } from "../../language";
import type { Choices, Column, ColumnLength, ForecastPage, MeasureName } from "../../ipc/generated";

const NO_BREAK = "\u00a0";

export interface ForecastWords {
  /** `commercial`, `région`: as it stands inside a sentence. */
  dimension: (name: string) => string;
  /** `Commercial`, `région`: a column's header; attributes keep the company's own spelling. */
  dimensionTitle: (name: string) => string;
  measure: (measure: MeasureName) => string;
  category: (category: string) => string;
  /** Short, for a column of so many pixels. */
  columnShort: (column: Column, length: ColumnLength, width: number) => string;
  /** In full, with its year. */
  columnFull: (column: Column, length: ColumnLength) => string;
  /** What falls after the last month shown. */
  later: (lastMonth: string) => string;
  /** The chart as one sentence. */
  chart: (page: ForecastPage) => string;
}

export function useForecastWords(choices: Choices): ForecastWords {
  const language = useLanguage();
  return useMemo(() => forecastWordsOf(language, choices), [language, choices]);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** Wide enough for two names of months. */
const MONTHS_FROM = 84;

export function forecastWordsOf({ messages, formats }: Language, choices: Choices): ForecastWords {
  const { text } = messages;
  const attribute = (name: string): string | undefined => /^attribute:(.+)$/.exec(name)?.[1];
  return {
    dimension: (name) => attribute(name) ?? small(text(`dimension-${name}`)),
    dimensionTitle: (name) => attribute(name) ?? text(`dimension-${name}`),
    measure: (measure) => text(`measure-${measure}`),
    category: (category) => messages.find(`category-${category}`) ?? category,
    columnShort: (column, length, width) => shortName(column, length, width, { messages, formats }, choices),
    columnFull: (column, length) => capital(fullName(column, length, formats)),
    later: (lastMonth) => text("forecast-later-after", { month: formats.fullMonth(lastMonth) }),
    chart: (page) => sentence(page, messages, formats),
  };
}

function fullName(column: Column, length: ColumnLength, formats: Formats): string {
  const isWhole = length === "year" && column.first === column.starts;
  if (column.first === column.last) return formats.fullMonth(column.first);
  return isWhole
    ? formats.fiscalYear(column.starts)
    : formats.range(formats.month(column.first), formats.month(column.last));
}

function monthOf(month: string): number {
  return Number.parseInt(month.slice(5, 7), 10);
}

/** Which quarter of the fiscal year begins with a month. */
function quarterOf(starts: string, choices: Choices): number {
  const first = choices.fiscal_years[0]?.first ?? "2000-01";
  return Math.floor(((monthOf(starts) - monthOf(first) + 12) % 12) / 3) + 1;
}

function shortName(
  column: Column,
  length: ColumnLength,
  width: number,
  { messages, formats }: Pick<Language, "messages" | "formats">,
  choices: Choices,
): string {
  if (length === "year") return formats.fiscalYear(column.starts);
  if (length === "month" || column.first === column.last) return formats.monthName(column.first);
  if (width < MONTHS_FROM) return messages.text("forecast-quarter", { number: quarterOf(column.starts, choices) });
  return `${formats.monthName(column.first)}–${formats.monthName(column.last)}`;
}

/** How many months the columns cover. */
function monthsOf(page: ForecastPage): number {
  const [from, to] = [page.first_month, page.last_month];
  return (Number.parseInt(to, 10) - Number.parseInt(from, 10)) * 12 + monthOf(to) - monthOf(from) + 1;
}

function sentence(page: ForecastPage, { text }: Messages, formats: Formats): string {
  const values = {
    title: text(`chart-title-${page.measure}`),
    months: text("horizon-months", { count: monthsOf(page) }).replace(" ", NO_BREAK),
    total: formats.amount(page.expected.total, page.currency, "millions"),
  };
  const change = page.measure === "invoicing" ? page.key_figures.revenue_against_target : null;
  if (change !== null && page.target) {
    const id = change.startsWith("-") ? "below" : "above";
    return text(`chart-accessible-name-${id}-target`, { ...values, rate: formats.rate(change.replace("-", "")) });
  }
  const reached = page.target?.attainment ?? null;
  if (reached !== null) return text("forecast-chart-of-target", { ...values, rate: formats.rate(reached) });
  return text("chart-accessible-name", values);
}
