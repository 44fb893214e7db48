/** What a column of the chart says when it is lit: its parts, their sum, what it is compared with. */
import type { ColumnFact, ColumnWords } from "../../components/chart";
import type { Decimal, Formats, Messages } from "../../language";
import type { ColumnLength, ForecastPage, Shown } from "../../ipc/generated";
import { isZero } from "./amounts";
import { formOf } from "./categories";
import type { ForecastWords } from "./words";

interface Tongue {
  messages: Messages;
  formats: Formats;
  words: ForecastWords;
}

/** The figure of a column; `later` stands after the last one. */
function at(shown: Shown, column: number): Decimal | null {
  return column < shown.by_column.length ? (shown.by_column[column] ?? null) : shown.later;
}

/** Top to bottom as drawn: the outline first, what is certain last. */
export function drawnOrder(page: ForecastPage): string[] {
  const categories = Object.keys(page.series);
  return page.measure === "result" ? categories : categories.toReversed();
}

export function factsOf(page: ForecastPage, column: number, { messages, formats, words }: Tongue): ColumnFact[] {
  const write = (value: Decimal, sign: "negative" | "always" = "negative"): string =>
    formats.amount(value, page.currency, "exact", sign);
  const facts: ColumnFact[] = [];
  for (const key of drawnOrder(page)) {
    const shown = page.series[key];
    const value = shown ? at(shown, column) : null;
    // The result is the sum below.
    if (value === null || isZero(value) || key === "result") continue;
    const { mark, drawn } = formOf(key);
    const role = drawn === "pipeline" ? "outline" : "part";
    facts.push({ key, mark, name: words.category(key), figure: write(value), role });
  }
  const expected = at(page.expected, column);
  if (expected !== null) {
    const isResult = page.measure === "result";
    const name = isResult ? words.category("result") : messages.text("forecast-expected");
    facts.push({
      key: "expected",
      mark: isResult ? (expected.startsWith("-") ? "loss" : "margin") : null,
      name,
      figure: write(expected),
      role: "sum",
    });
  }
  const target = page.target?.by_column[column] ?? null;
  const variance = page.target?.variance_by_column[column] ?? null;
  if (target !== null) {
    const name = messages.text("column-target");
    facts.push({ key: "target", mark: "target", name, figure: write(target), role: "beside" });
  }
  if (variance !== null) {
    facts.push({
      key: "variance",
      mark: null,
      name: messages.text("column-variance"),
      figure: write(variance, "always"),
      tone: isZero(variance) ? "plain" : variance.startsWith("-") ? "bad" : "good",
      role: "beside",
    });
  }
  const base = page.base ? at(page.base, column) : null;
  if (base !== null) {
    const name = messages.text("chart-base-without-levers");
    facts.push({ key: "base", mark: "base", name, figure: write(base), tone: "hand", role: "beside" });
  }
  return facts;
}

/** Names of the columns, the as-of date over the present one, fiscal years where they begin. */
export function columnWordsOf(page: ForecastPage, length: ColumnLength, { formats, words }: Tongue): ColumnWords[] {
  const named = page.columns.map((column, place): ColumnWords => ({
    name: words.columnFull(column, length),
    top: column.place === "current" ? formats.dayAndMonth(page.as_of) : undefined,
    year:
      column.starts_fiscal_year && place > 0 && length !== "year" ? formats.fiscalYear(column.starts) : undefined,
  }));
  return page.has_later ? [...named, { name: words.later(page.last_month) }] : named;
}
