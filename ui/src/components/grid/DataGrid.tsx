/**
 * The table of the desk: a virtual ARIA grid over windows of rows that the application sorts and
 * totals. One tab stop; every key of DESK.md §6. Deliberately absent: sorting and summing.
 */
import { useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode, SyntheticEvent } from "react";
import { useDensity } from "../../preferences";
import { copyText } from "../clipboard";
import { GridHeader } from "./GridHeader";
import { GridRow } from "./GridRow";
import { actOf, type GridAct } from "./keys";
import { useSelection } from "./selection";
import { nextSort } from "./sorting";
import { opens } from "./types";
import type {
  CellPlace,
  GridAbove,
  GridColumn,
  GridSelection,
  Position,
  RowKind,
  SortKey,
  TotalRow,
} from "./types";
import { rowsToRender, textOfRows } from "./window";
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
  /** `heard` where the header stands elsewhere: under a chart. */
  headerIs?: "seen" | "heard";
  /** A chart on the same columns, which scrolls sideways with them. */
  above?: GridAbove;
}

const ROW = { usual: { comfortable: 28, compact: 24 }, double: { comfortable: 44, compact: 38 } };
const HEADER = { comfortable: 26, compact: 24 };

export function DataGrid<Row>(props: DataGridProps<Row>): ReactNode {
  const { columns, rowCount, rowAt, keyOf, totals = [], sort = [], rowSize = "usual" } = props;
  const density = useDensity();
  const rowHeight = ROW[rowSize][density];
  const headHeight = (props.headerIs === "heard" ? 0 : HEADER[density]) + (props.above?.height ?? 0);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const keyAt = useCallback(
    (index: number) => {
      const row = rowAt(index);
      return row === undefined ? undefined : keyOf(row);
    },
    [rowAt, keyOf],
  );
  const selection = useSelection(keyAt, props.onSelection);

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: totals.length * ROW.usual[density],
    rangeExtractor: useCallback((range: Range) => rowsToRender(range, active.row), [active.row]),
  });
  useEffect(() => virtual.measure(), [virtual, rowHeight]);

  const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
  const { onWindow } = props;
  useEffect(() => {
    if (endIndex >= startIndex) onWindow?.(startIndex, endIndex - startIndex + 1);
  }, [onWindow, startIndex, endIndex]);

  // A table that has become shorter keeps its tab stop inside.
  const last = rowCount + totals.length - 1;
  const stop: Position = {
    row: Math.min(active.row, last),
    column: Math.min(active.column, columns.length - 1),
  };

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    if (stop.row >= 0 && stop.row < rowCount) virtual.scrollToIndex(stop.row);
    const cell = cellAt(scroller.current, stop);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });

  const placeOf = (at: Position): CellPlace<Row> | undefined => {
    const element = cellAt(scroller.current, at);
    const column = columns[at.column];
    const row = at.row < rowCount ? rowAt(at.row) : totals[at.row - rowCount]?.row;
    return element && column && row !== undefined ? { row, column, index: at.row, element } : undefined;
  };
  const isEditable = (at: Position): boolean => {
    const place = props.onEdit && at.row < rowCount ? placeOf(at) : undefined;
    return place?.column.isEditable?.(place.row) ?? false;
  };
  const open = (place: CellPlace<Row> | undefined): void => {
    if (place && opens(place.column, place.row)) props.onOpen?.(place);
  };
  const sortBy = (column: GridColumn<Row>, how: { direction: SortKey["direction"] | "other"; extends: boolean }): void => {
    if (!column.isSortable) return;
    const first = column.align === "figure" ? "descending" : "ascending";
    props.onSort?.(nextSort(sort, column.id, how.direction, { extends: how.extends, first }));
  };
  const moveTo = (to: Position): void => {
    wantsFocus.current = true;
    setActive(to);
  };
  const copy = async (): Promise<void> => {
    if (!selection.isEmpty && props.onCopy) return copyText(await props.onCopy(selection.chosen));
    const rows = Array.from({ length: rowCount }, (_, index) => rowAt(index));
    const chosen = rows.filter((row) => row !== undefined && selection.has(keyOf(row))) as Row[];
    if (chosen.length > 0) return copyText(textOfRows(chosen, columns));
    const place = placeOf(stop);
    const text = place?.column.copy?.(place.row) ?? place?.element.textContent;
    if (text) await copyText(text);
  };

  const perform = (act: GridAct, event: SyntheticEvent): boolean => {
    const place = stop.row >= 0 ? placeOf(stop) : undefined;
    switch (act.kind) {
      case "move":
        if (act.extends && act.to.row < rowCount && act.to.row !== stop.row) selection.extendTo(act.to.row);
        moveTo(act.to);
        return true;
      case "sort":
        if (columns[stop.column]) sortBy(columns[stop.column] as GridColumn<Row>, act);
        return true;
      case "open":
        open(place);
        return true;
      case "edit":
        if (place) props.onEdit?.(place, act.typed);
        return true;
      case "select":
        if (stop.row < rowCount) (act.extends ? selection.extendTo : selection.toggle)(stop.row);
        return true;
      case "select-all":
        selection.all();
        return true;
      case "leave-selection":
        if (selection.isEmpty) return false;
        selection.clear();
        return true;
      case "copy":
        void copy();
        return true;
      case "why":
        if (place && opens(place.column, place.row)) (props.onWhy ?? props.onOpen)?.(place);
        return place !== undefined;
      case "twin":
        props.onTwin?.();
        return props.onTwin !== undefined;
      case "menu":
        if (place && props.onMenu) props.onMenu(place);
        event.preventDefault();
        return props.onMenu !== undefined;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // A field or button inside a cell keeps its own keys.
    if (event.target instanceof Element && event.target.getAttribute("data-column") === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2 - totals.length);
    const act = actOf(
      { key: event.key, shiftKey: event.shiftKey, altKey: event.altKey, modKey: event.ctrlKey || event.metaKey },
      stop,
      { columns: columns.length, rows: rowCount + totals.length, page },
      isEditable(stop),
    );
    if (!act || !perform(act, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const at = positionOf(event.target);
    if (!at) return;
    setActive(at);
    if (at.row < 0) return;
    if (event.shiftKey && at.row < rowCount) selection.extendTo(at.row);
    else open(placeOf(at));
  };

  const template = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(" ");
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const style = {
    "--grid-columns": template,
    "--grid-width": `${width}px`,
    "--grid-first": `${columns[0]?.width ?? 0}px`,
    "--grid-above": `${props.above?.height ?? 0}px`,
    "--grid-foot": `${totals.length * ROW.usual[density]}px`,
  } as CSSProperties;
  const grid = (
    <div
      role="grid"
      className="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + totals.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.onSelection ? true : undefined}
      data-header={props.headerIs ?? "seen"}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        const at = positionOf(event.target);
        if (at && (at.row !== stop.row || at.column !== stop.column)) setActive(at);
      }}
    >
      <GridHeader
        columns={columns}
        sort={sort}
        stop={stop.row === -1 ? stop.column : -1}
        isSortable={props.onSort !== undefined}
        onPress={(column, extend) => sortBy(column, { direction: "other", extends: extend })}
      />
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rowAt(item.index);
          const key = row === undefined ? undefined : keyOf(row);
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
              explained={key !== undefined && props.explained?.key === key ? props.explained.column : undefined}
              isChosen={props.onSelection || !selection.isEmpty ? key !== undefined && selection.has(key) : undefined}
              isDouble={rowSize === "double"}
              top={item.start - headHeight}
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
              explained={props.explained?.key === total.key ? props.explained.column : undefined}
              isChosen={undefined}
              isDouble={false}
            />
          ))}
        </div>
      )}
    </div>
  );
  return (
    <div ref={scroller} className="grid-scroller" style={style}>
      {props.above && <div className="grid-above">{props.above.content}</div>}
      {grid}
    </div>
  );
}

function cellAt(grid: HTMLElement | null, { row, column }: Position): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

function positionOf(target: EventTarget): Position | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row][data-column]") : null;
  if (!cell) return undefined;
  const { row = "", column = "" } = cell.dataset;
  return { row: Number.parseInt(row, 10), column: Number.parseInt(column, 10) };
}
