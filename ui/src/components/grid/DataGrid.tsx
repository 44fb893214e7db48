/**
 * The table of the desk: a virtual ARIA grid over windows of rows that the application sorts and
 * totals. One tab stop; every key of DESK.md §6. Deliberately absent: sorting and summing.
 */
import { useCallback, useRef, type CSSProperties, type ReactNode } from "react";
import { useDensity } from "../../preferences";
import { positionOf } from "./cells";
import { GridHeader } from "./GridHeader";
import { GridRow } from "./GridRow";
import { useSelection } from "./selection";
import type { CellPlace, GridAbove, GridColumn, GridSelection, RowKind, SortKey, TotalRow } from "./types";
import { useGridActs } from "./useGridActs";
import { useGridRows } from "./useGridRows";
import { useTabStop } from "./useTabStop";
import "./DataGrid.css";

export interface DataGridProps<Row> {
  /** What the table shows, for assistive technology. */
  label: string;
  columns: readonly GridColumn<Row>[];
  rowCount: number;
  /** A row of the body; undefined while its window is being read. */
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  kindOf?: (row: Row) => RowKind;
  /** Rows that are seen or nearly: read them. */
  onWindow?: (offset: number, limit: number) => void;
  /** Total, target, variance: sticky at the bottom. */
  totals?: readonly TotalRow<Row>[];
  sort?: readonly SortKey[];
  onSort?: (next: readonly SortKey[]) => void;
  /** Enter or click on a cell that opens; W too where `onWhy` is absent. */
  onOpen?: (place: CellPlace<Row>) => void;
  onWhy?: (place: CellPlace<Row>) => void;
  onEdit?: (place: CellPlace<Row>, typed: string | undefined) => void;
  onMenu?: (place: CellPlace<Row>) => void;
  /** T: the chart of this table. */
  onTwin?: () => void;
  /** Whether rows can be chosen, and what follows. */
  onSelection?: (selection: GridSelection) => void;
  /** The copy of a selection; needed where not all rows are read. */
  onCopy?: (selection: GridSelection) => Promise<string>;
  /** The cell that a drawer explains keeps its ring. */
  explained?: { key: string; column: string };
  /** `double` for rows of two lines. */
  rowSize?: "usual" | "double";
  /** A chart on the same columns, which scrolls sideways with them. */
  above?: GridAbove;
}

const ROW = { usual: { comfortable: 28, compact: 24 }, double: { comfortable: 44, compact: 38 } };
const HEADER = { comfortable: 26, compact: 24 };

export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { columns, rowCount, rowAt, keyOf, totals = [], rowSize = "usual", above } = props;
  const density = useDensity();
  const rowHeight = ROW[rowSize][density];
  const header = HEADER[density];
  const footer = totals.length * ROW.usual[density];
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const keyAt = useCallback(
    (index: number) => {
      const row = rowAt(index);
      return row === undefined ? undefined : keyOf(row);
    },
    [rowAt, keyOf],
  );
  const selection = useSelection(keyAt, props.onSelection);
  const { stop, setStop, moveTo, useFollow } = useTabStop(grid, rowCount + totals.length, columns.length);
  const margin = (above?.height ?? 0) + header;
  const rows = useGridRows({
    scroller,
    count: rowCount,
    rowHeight,
    above: margin,
    below: footer,
    active: stop.row,
    onWindow: props.onWindow,
  });
  useFollow((row) => {
    if (row >= 0 && row < rowCount) rows.scrollToIndex(row);
  });
  // Asked when a key is pressed: while it is drawn the browser would have to lay everything out.
  const page = (): number => {
    const inView = (scroller.current?.clientHeight ?? 0) - margin - footer;
    return Math.max(1, Math.floor(inView / rowHeight) - 1);
  };
  const acts = useGridActs({ grid, props, stop, selection, page, moveTo, setStop });
  const isChoosable = props.onSelection !== undefined || !selection.isEmpty;
  const explainedIn = (key: string | undefined): string | undefined =>
    key !== undefined && props.explained?.key === key ? props.explained.column : undefined;

  return (
    <div
      ref={scroller}
      className="grid-scroller"
      style={styleOf(columns, above, footer)}
      onScroll={({ currentTarget: region }) => {
        // Straight to the element: a scroll draws nothing anew but the edge under which rows go.
        region.dataset.scrolled = String(region.scrollLeft > 0);
      }}
    >
      {above && <div className="grid-above">{above.content}</div>}
      <div
        ref={grid}
        role="grid"
        className="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + totals.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.onSelection ? true : undefined}
        onKeyDown={acts.onKeyDown}
        onClick={acts.onClick}
        onFocus={(event) => {
          const at = positionOf(event.target);
          if (at && (at.row !== stop.row || at.column !== stop.column)) setStop(at);
        }}
      >
        <GridHeader
          columns={columns}
          sort={props.sort ?? []}
          stop={stop.row === -1 ? stop.column : -1}
          isSortable={props.onSort !== undefined}
          onPress={acts.onHeader}
        />
        <div role="rowgroup" className="grid-body" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const row = rowAt(item.index);
            const key = keyAt(item.index);
            return (
              <GridRow
                key={item.index}
                row={row}
                columns={columns}
                index={item.index}
                ariaIndex={item.index + 2}
                kind={row === undefined ? "plain" : (props.kindOf?.(row) ?? "plain")}
                look="body"
                stop={stop.row === item.index ? stop.column : -1}
                explained={explainedIn(key)}
                isChosen={isChoosable ? key !== undefined && selection.has(key) : undefined}
                isDouble={rowSize === "double"}
                top={item.start - margin}
              />
            );
          })}
        </div>
        {totals.length > 0 && (
          <div role="rowgroup" className="grid-totals">
            {totals.map((total, place) => (
              <GridRow
                key={total.key}
                row={total.row}
                columns={columns}
                index={rowCount + place}
                ariaIndex={rowCount + place + 2}
                kind="plain"
                look={total.look}
                stop={stop.row === rowCount + place ? stop.column : -1}
                explained={explainedIn(total.key)}
                isChosen={undefined}
                isDouble={false}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** Widths of the columns, and how far what sticks covers the edges. */
function styleOf<Row>(
  columns: readonly GridColumn<Row>[],
  above: GridAbove | undefined,
  footer: number,
): CSSProperties {
  const widths = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`));
  return {
    "--grid-columns": widths.join(" "),
    "--grid-width": `${columns.reduce((sum, column) => sum + column.width, 0)}px`,
    "--grid-first": `${columns[0]?.width ?? 0}px`,
    "--grid-above": `${above?.height ?? 0}px`,
    "--grid-foot": `${footer}px`,
  } as CSSProperties;
}
