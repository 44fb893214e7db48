/** The rows of the page's tables, as one shape: groups and members, categories, and the foot. */
import type { RowKind } from "../../components";
import type { Decimal, Messages } from "../../language";
import type { CellBar, ForecastPage, Row, Shown } from "../../ipc/generated";
import type { ForecastWords } from "./words";

export interface TableRow {
  key: string;
  kind: RowKind;
  label: string;
  /** One a column, `later` last where the page has it; null: not applicable. */
  cells: readonly (Decimal | null)[];
  /** Of members and rows that stand alone. */
  bars: readonly (CellBar | null)[];
  total: Decimal | null;
  attainment: Decimal | null;
  /** `change` carries its sign and colour. */
  look: "figure" | "target" | "change" | "hand";
  /** What why explains of it; null: it does not open. */
  why: { rows: [string, string][]; category: string | null } | null;
}

const KINDS: Record<Row["kind"], RowKind> = { group: "group", member: "member", single: "plain" };

/** Rows of the grouped table; what stays the same in the program's answer stays the same row. */
export function groupedRows(hasLater: boolean, messages: Messages): (row: Row) => TableRow {
  const made = new WeakMap<Row, TableRow>();
  return (row) => {
    const known = made.get(row) ?? groupedRow(row, hasLater, messages);
    made.set(row, known);
    return known;
  };
}

function groupedRow(row: Row, hasLater: boolean, { text, find }: Messages): TableRow {
  const own: [string, string] = [row.dimension, row.key];
  const cells = hasLater ? [...row.cells, row.later] : row.cells;
  const withBars = row.kind !== "group";
  return {
    key: JSON.stringify([...(row.group ?? []), ...own, row.kind]),
    kind: KINDS[row.kind],
    label: row.label || (find(`group-none-${row.dimension}`) ?? text("group-none")),
    cells: cells.map((cell) => cell?.amount ?? null),
    bars: cells.map((cell) => (withBars ? (cell?.bar ?? null) : null)),
    total: row.total,
    attainment: row.attainment,
    look: "figure",
    why: { rows: row.group ? [row.group, own] : [own], category: null },
  };
}

function shownRow(key: string, label: string, shown: Shown, page: ForecastPage): TableRow {
  return {
    key,
    kind: "plain",
    label,
    cells: page.has_later ? [...shown.by_column, shown.later] : shown.by_column,
    bars: [],
    total: shown.total,
    attainment: null,
    look: "figure",
    why: { rows: [], category: null },
  };
}

/** One row a category, in the order of the chart from top to bottom. */
export function categoryRows(page: ForecastPage, order: readonly string[], words: ForecastWords): TableRow[] {
  return order.flatMap((category) => {
    const shown = page.series[category];
    // The result is the total of its table.
    if (!shown || category === "result") return [];
    const row = shownRow(category, words.category(category), shown, page);
    return [{ ...row, why: { rows: [], category } }];
  });
}

const TOTAL_NAMES: Record<FootOf, string> = { groups: "row-total", categories: "forecast-expected", twin: "forecast-expected" };

/** What a foot stands under: groups add up to their total, categories (with the pipeline) do not. */
export type FootOf = "groups" | "categories" | "twin";

/** Total, target and variance; in the twin also the base without levers, which the chart draws. */
export function footRows(page: ForecastPage, { text }: Messages, words: ForecastWords, of: FootOf): TableRow[] {
  const none = page.has_later ? [null] : [];
  const name = page.measure === "result" ? words.category("result") : text(TOTAL_NAMES[of]);
  const total = shownRow("total", name, page.expected, page);
  const rows: TableRow[] = [{ ...total, attainment: page.target?.attainment ?? null }];
  if (page.target) {
    const { by_column: target, variance_by_column: variance } = page.target;
    const plain = { kind: "plain", bars: [], attainment: null, why: null } as const;
    rows.push({
      ...plain,
      key: "target",
      label: text("column-target"),
      cells: [...target, ...none],
      total: page.target.total,
      look: "target",
    });
    rows.push({
      ...plain,
      key: "variance",
      label: text("column-variance"),
      cells: [...variance, ...none],
      total: page.target.variance,
      look: "change",
    });
  }
  if (of === "twin" && page.base) {
    rows.push({ ...shownRow("base", text("chart-base-without-levers"), page.base, page), look: "hand", why: null });
  }
  return rows;
}
