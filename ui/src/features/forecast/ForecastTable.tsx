/**
 * The tables of the page on the chart's own columns: by group, by category where nothing is
 * grouped, and the chart's twin. The chart stands in the same scroll region, so that both move
 * together.
 */
import { useCallback, useMemo, type ReactNode } from "react";
import { DataGrid, type CellPlace, type SortKey } from "../../components";
import type { ColumnGrid } from "../../components/chart";
import { useLanguage, type Unit } from "../../language";
import type { SortColumn, WhyCell } from "../../ipc/generated";
import { useQuestion } from "./Question";
import { drawnOrder } from "./columnFacts";
import { readSort, writeSort, type Sort } from "./search";
import { tableColumns, type ColumnHead } from "./tableColumns";
import { categoryRows, footRows, groupedRows, type TableRow } from "./tableRows";
import type { AskedPage } from "./useForecastPage";
import { useWindows } from "./useWindows";
import { useForecastWords } from "./words";
import "./ForecastTable.css";

export interface TableProps {
  asked: AskedPage;
  grid: ColumnGrid;
  unit: Unit;
  onTwin: () => void;
  /** The chart, above and in the same scroll region. */
  above?: { content: ReactNode; height: number };
}

function useHeads({ asked: { page, request }, grid }: TableProps): ColumnHead[] {
  const { choices } = useQuestion();
  const words = useForecastWords(choices);
  const { messages } = useLanguage();
  const { columns, has_later: hasLater, last_month: lastMonth } = page;
  return useMemo(() => {
    const heads = columns.map((column, place): ColumnHead => ({
      id: `c${place}`,
      header: words.columnShort(column, request.period, grid.width),
      name: words.columnFull(column, request.period),
      isCurrent: column.place === "current",
    }));
    const later = { id: "later", header: messages.text("column-later"), name: words.later(lastMonth) };
    return hasLater ? [...heads, { ...later, isCurrent: false }] : heads;
  }, [columns, hasLater, lastMonth, request.period, grid.width, words, messages]);
}

function useTableColumns(props: TableProps, title: string) {
  const language = useLanguage();
  const heads = useHeads(props);
  const { page } = props.asked;
  const { grid, unit } = props;
  const { currency } = page;
  const isAimed = page.target !== null || page.rows.rows.some(({ attainment }) => attainment !== null);
  const targets = isAimed ? "some" : "none";
  // The same columns for other figures: rows that a lever leaves alone are not drawn again.
  return useMemo(
    () => tableColumns({ currency, title, heads, grid, unit, language, targets }),
    [currency, title, heads, grid, unit, language, targets],
  );
}

/** A cell of the table as the program names it. */
function cellOf({ row, column }: CellPlace<TableRow>): WhyCell | null {
  if (!row.why) return null;
  const index = /^c(\d+)$/.exec(column.id)?.[1];
  return {
    column: index === undefined ? null : Number.parseInt(index, 10),
    later: column.id === "later",
    rows: row.why.rows,
    category: row.why.category,
  };
}

function useOpen(): (place: CellPlace<TableRow>) => void {
  const { onWhy } = useQuestion();
  return (place) => {
    const cell = cellOf(place);
    if (cell) onWhy(cell);
  };
}

/** Where the ring stays while why is open: the row and column of the cell that it explains. */
function useExplained(rows: readonly (TableRow | undefined)[]): { key: string; column: string } | undefined {
  const { search } = useQuestion();
  const { cell } = search;
  if (search.panel !== "why" || !cell || search.cellMeasure) return undefined;
  const wanted = JSON.stringify([cell.rows, cell.category]);
  const row = rows.find((one) => one?.why && JSON.stringify([one.why.rows, one.why.category]) === wanted);
  const column = cell.later ? "later" : cell.column === null ? "total" : `c${cell.column}`;
  return row && { key: row.key, column };
}

const keyOf = (row: TableRow): string => row.key;
const kindOf = (row: TableRow): TableRow["kind"] => row.kind;

function columnOf(id: string): SortColumn {
  const index = /^c(\d+)$/.exec(id)?.[1];
  return index === undefined ? ({ by: id } as SortColumn) : { by: "column", index: Number.parseInt(index, 10) };
}

function sortKeys(sort: Sort): SortKey[] {
  const known = sort.length > 0 ? sort : ([[{ by: "total" }, "descending"]] as Sort);
  return known.map(([column, direction]) => ({
    column: column.by === "column" ? `c${column.index}` : column.by,
    direction,
  }));
}

/** By the dimension that is chosen: groups, members, the foot. */
export function GroupedTable(props: TableProps): ReactNode {
  const { page, request } = props.asked;
  const { messages } = useLanguage();
  const { search, choices, ask } = useQuestion();
  const words = useForecastWords(choices);
  const dimension = request.by ?? "";
  const columns = useTableColumns(props, words.dimensionTitle(dimension));
  const windows = useWindows(props.asked);
  const { rowAt: wireRowAt } = windows;
  const { has_later: hasLater } = page;
  const rows = useMemo(() => groupedRows(hasLater, messages), [hasLater, messages]);
  const rowAt = useCallback(
    (index: number) => {
      const row = wireRowAt(index);
      return row && rows(row);
    },
    [wireRowAt, rows],
  );
  const foot = useMemo(() => footRows(page, messages, words, "groups"), [page, messages, words]);
  const shown = Array.from({ length: Math.min(windows.count, page.rows.rows.length) }, (_, index) => rowAt(index));
  const explained = useExplained([...shown, ...foot]);
  return (
    <DataGrid<TableRow>
      label={messages.text("forecast-table", {
        measure: words.measure(page.measure),
        dimension: words.dimension(dimension),
      })}
      columns={columns}
      rowCount={windows.count}
      rowAt={rowAt}
      keyOf={keyOf}
      kindOf={kindOf}
      onWindow={windows.onWindow}
      totals={foot.map((row, place) => ({ key: row.key, row, look: place === 0 ? "total" : "plain" }))}
      sort={sortKeys(readSort(search.sort))}
      onSort={(next) =>
        ask({ sort: writeSort(next.map(({ column, direction }) => [columnOf(column), direction])) }, "still")
      }
      onOpen={useOpen()}
      onTwin={props.onTwin}
      {...(explained ? { explained } : {})}
      {...(props.above ? { above: props.above } : {})}
    />
  );
}

export interface CategoryTableProps extends TableProps {
  /** As the chart's twin it has all that the chart draws. */
  isTwin: boolean;
}

/** One row a category: the chart in figures, and the table of what is not grouped. */
export function CategoryTable(props: CategoryTableProps): ReactNode {
  const { page } = props.asked;
  const { messages } = useLanguage();
  const { choices } = useQuestion();
  const words = useForecastWords(choices);
  const columns = useTableColumns(props, messages.text("column-category"));
  const rows = useMemo(() => categoryRows(page, drawnOrder(page), words), [page, words]);
  const footOf = props.isTwin ? "twin" : "categories";
  const foot = useMemo(() => footRows(page, messages, words, footOf), [page, messages, words, footOf]);
  const explained = useExplained([...rows, ...foot]);
  const measure = words.measure(page.measure);
  return (
    <DataGrid<TableRow>
      label={
        props.isTwin
          ? messages.text("forecast-twin", { title: messages.text(`chart-title-${page.measure}`) })
          : messages.text("forecast-table-categories", { measure })
      }
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      keyOf={keyOf}
      kindOf={kindOf}
      totals={foot.map((row, place) => ({ key: row.key, row, look: place === 0 ? "total" : "plain" }))}
      onOpen={useOpen()}
      onTwin={props.onTwin}
      {...(explained ? { explained } : {})}
      {...(props.above ? { above: props.above } : {})}
    />
  );
}
