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
  /** Whether rows have a box to be chosen by, and what follows; `clear` leaves the selection. */
  onSelection?: (selection: GridSelection, clear: () => void) => void;
  /** What the rows are of: with another list nothing is chosen. */
  list?: string;
  /** The keys of a run of rows; needed where not all rows are read. */
  keysBetween?: (first: number, last: number) => Promise<readonly string[]>;
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
  const { list, keysBetween, onSelection: onChange } = props;
  const selection = useSelection({ keyAt, count: rowCount, keysBetween, list, onChange });
  const hasBoxes = onChange !== undefined;
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
      style={styleOf(columns, above, footer, hasBoxes)}
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
          chosen={hasBoxes ? chosenOf(selection.chosen, rowCount) : undefined}
          onBox={() => (selection.isEmpty ? selection.all() : selection.clear())}
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
                hasBox={hasBoxes}
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
                hasBox={hasBoxes}
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

/** A box before the first cell. */
const BOX = 28;

function chosenOf(chosen: GridSelection, count: number): "all" | "some" | "none" {
  if (chosen === "all" || (count > 0 && chosen.size === count)) return "all";
  return chosen.size > 0 ? "some" : "none";
}

/** Widths of the columns, and how far what sticks covers the edges. */
function styleOf<Row>(
  columns: readonly GridColumn<Row>[],
  above: GridAbove | undefined,
  footer: number,
  hasBoxes: boolean,
): CSSProperties {
  const wide = columns.map(({ width }, place) => (place === 0 && hasBoxes ? width + BOX : width));
  const widths = columns.map(({ grows }, place) => (grows ? `minmax(${wide[place] ?? 0}px, 1fr)` : `${wide[place] ?? 0}px`));
  return {
    "--grid-columns": widths.join(" "),
    "--grid-width": `${wide.reduce((sum, width) => sum + width, 0)}px`,
    "--grid-first": `${wide[0] ?? 0}px`,
    "--grid-above": `${above?.height ?? 0}px`,
    "--grid-foot": `${footer}px`,
  } as CSSProperties;
}
