/** The columns of the page's tables: names, one a column of the chart, total, share of the target. */
import type { ReactNode } from "react";
import { CellBar, type GridColumn } from "../../components";
import { ATTAINMENT_WIDTH, LEFT_WIDTH, TOTAL_WIDTH, type ColumnGrid } from "../../components/chart";
import type { Decimal, Formats, Language, Unit } from "../../language";
import type { TableRow } from "./tableRows";

export interface ColumnHead {
  /** What sorts by it. */
  id: string;
  header: string;
  /** In full. */
  name: string;
  isCurrent: boolean;
}

export interface TableColumnsOptions {
  currency: string;
  /** Of the first column: "Commercial". */
  title: string;
  heads: readonly ColumnHead[];
  grid: ColumnGrid;
  unit: Unit;
  language: Language;
  /** Whether anything here has a target; without one its column stays empty. */
  targets: "some" | "none";
}

/** A cell is so much wider than the chart's bar, at least; in a wider one its bar keeps that width. */
const BAR_BEYOND = 20;
/** Letters of a name that fit in the first column in any case. */
const FITS = 16;

/** An amount as a cell shows it, exactly as it copies, and how it reads aloud. */
function written(amount: Decimal | null, row: TableRow, currency: string, unit: Unit, formats: Formats) {
  const sign = row.look === "change" ? "always" : "negative";
  return amount === null
    ? { shown: "–", exact: "–" }
    : {
        shown: formats.bareAmount(amount, currency, unit, sign),
        exact: formats.amount(amount, currency, "exact", sign),
      };
}

function toneOf(shown: string, row: TableRow): string | undefined {
  if (row.look === "hand") return "hand";
  // A change that rounds to nothing has no sign, and no colour either.
  if (row.look === "change") return shown.startsWith("+") ? "good" : shown.startsWith("−") ? "bad" : undefined;
  return shown.startsWith("−") ? "bad" : undefined;
}

function figureColumn(
  column: Pick<GridColumn<TableRow>, "id" | "header" | "name" | "width" | "isCurrent" | "size" | "grows">,
  name: string,
  amountOf: (row: TableRow) => Decimal | null,
  options: TableColumnsOptions,
  barOf?: (row: TableRow) => ReactNode,
): GridColumn<TableRow> {
  const { currency, unit, language } = options;
  const cell = (row: TableRow) => written(amountOf(row), row, currency, unit, language.formats);
  return {
    ...column,
    align: "figure",
    isSortable: true,
    opens: (row) => row.why !== null && amountOf(row) !== null,
    render: (row) => {
      const { shown } = cell(row);
      return (
        <>
          <span
            className={column.id === "total" && row.kind !== "group" ? "money forecast-total" : "money"}
            data-tone={amountOf(row) === null ? "unknown" : toneOf(shown, row)}
          >
            {shown}
          </span>
          {barOf?.(row)}
        </>
      );
    },
    copy: (row) => amountOf(row) ?? "",
    nameOf: (row) => `${row.label}, ${name}, ${cell(row).exact}`,
    tipOf: (row) => {
      const { shown, exact } = cell(row);
      return amountOf(row) === null || exact === shown ? undefined : exact;
    },
  };
}

/** Target and variance are compared with nothing: their place stays empty, as a header's would. */
function hasAttainment(row: TableRow): boolean {
  return row.look === "figure";
}

/** Green where the target is reached, red under 92 % of it; told by the digits, no number is made. */
function attainmentTone(attainment: Decimal): string | undefined {
  if (!/^(-|0\.)/.test(attainment)) return "good";
  return /^(-|0\.([0-8]|9[01]))/.test(attainment) ? "bad" : undefined;
}

export function tableColumns(options: TableColumnsOptions): GridColumn<TableRow>[] {
  const { currency, title, heads, grid, unit, language } = options;
  const { text } = language.messages;
  const header = text("header-with-unit", { header: title, unit: language.formats.unitLabel(currency, unit) });
  const names: GridColumn<TableRow> = {
    id: "label",
    header,
    name: title,
    width: LEFT_WIDTH,
    isSortable: true,
    opens: false,
    render: (row) => (
      <span className="forecast-row-name" data-tip={row.label.length > FITS ? row.label : undefined}>
        {row.label}
      </span>
    ),
    copy: (row) => row.label,
  };
  const columns = heads.map((head, place) =>
    figureColumn(
      { id: head.id, header: head.header, name: head.name, width: grid.width, size: "month", isCurrent: head.isCurrent },
      head.name,
      (row) => row.cells[place] ?? null,
      options,
      (row) => {
        const bar = row.bars[place];
        return bar && <CellBar bar={bar} width={Math.min(grid.width, grid.bar + BAR_BEYOND)} />;
      },
    ),
  );
  const total = figureColumn(
    { id: "total", header: text("column-total"), name: text("column-total"), width: TOTAL_WIDTH },
    text("forecast-whole-period"),
    (row) => row.total,
    options,
  );
  return [names, ...columns, total, attainmentColumn(options)];
}

function attainmentColumn({ language, targets }: TableColumnsOptions): GridColumn<TableRow> {
  const { formats, messages } = language;
  const title = messages.text("column-target");
  return {
    id: "attainment",
    header: targets === "some" ? title : <span className="visually-hidden">{title}</span>,
    name: title,
    width: ATTAINMENT_WIDTH,
    grows: true,
    align: "figure",
    isSortable: targets === "some",
    opens: false,
    render: (row) =>
      row.attainment === null ? (
        targets === "some" &&
        hasAttainment(row) && (
          <span className="money" data-tone="unknown">
            –
          </span>
        )
      ) : (
        <span className="money" data-tone={row.kind === "group" ? undefined : attainmentTone(row.attainment)}>
          {formats.percent(row.attainment, 0)}
        </span>
      ),
    copy: (row) => row.attainment ?? "",
    nameOf: (row) => (row.attainment === null ? `${row.label}, ${title}, –` : `${row.label}, ${title}, ${formats.rate(row.attainment)}`),
    tipOf: (row) => (row.attainment === null ? undefined : formats.rate(row.attainment)),
  };
}
