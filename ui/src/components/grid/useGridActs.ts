/** What a table does when a key or the pointer asks: move, sort, open, edit, choose, copy. */
import type { KeyboardEvent, MouseEvent, RefObject } from "react";
import { copyText } from "../clipboard";
import { cellAt, isFromCell, positionOf } from "./cells";
import type { DataGridProps } from "./DataGrid";
import { actOf, type GridAct } from "./keys";
import type { SelectionState } from "./selection";
import { nextSort } from "./sorting";
import { opens, type CellPlace, type GridColumn, type Position, type SortKey } from "./types";
import { textOfRows } from "./window";

export interface GridActs<Row> {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
  onHeader: (column: GridColumn<Row>, extend: boolean) => void;
}

export interface GridActsOptions<Row> {
  grid: RefObject<HTMLDivElement | null>;
  props: DataGridProps<Row>;
  /** The cell that holds the tab stop. */
  stop: Position;
  selection: SelectionState;
  /** Rows that fit. */
  page: () => number;
  /** Puts tab stop and focus elsewhere. */
  moveTo: (to: Position) => void;
  setStop: (to: Position) => void;
}

type SortHow = { direction: SortKey["direction"] | "other"; extends: boolean };

interface Deeds<Row> {
  placeOf: (at: Position) => CellPlace<Row> | undefined;
  isEditable: (at: Position) => boolean;
  open: (place: CellPlace<Row> | undefined, act?: (place: CellPlace<Row>) => void) => boolean;
  sortBy: (column: GridColumn<Row> | undefined, how: SortHow) => void;
  copy: () => Promise<void>;
}

/** What can be done to a place or column, whoever asks. */
function deedsOf<Row>({ grid, props, stop, selection }: GridActsOptions<Row>): Deeds<Row> {
  const { columns, rowCount, rowAt, totals = [], sort = [] } = props;
  const placeOf = (at: Position): CellPlace<Row> | undefined => {
    const element = cellAt(grid.current, at);
    const column = columns[at.column];
    const row = at.row < rowCount ? rowAt(at.row) : totals[at.row - rowCount]?.row;
    return element && column && row !== undefined ? { row, column, index: at.row, element } : undefined;
  };
  const isEditable = (at: Position): boolean => {
    const place = props.onEdit && at.row >= 0 && at.row < rowCount ? placeOf(at) : undefined;
    return place?.column.isEditable?.(place.row) ?? false;
  };
  const open = (place: CellPlace<Row> | undefined, act = props.onOpen): boolean => {
    if (!place || !act || !opens(place.column, place.row)) return false;
    act(place);
    return true;
  };
  const sortBy = (column: GridColumn<Row> | undefined, how: SortHow): void => {
    if (!column?.isSortable) return;
    const first = column.align === "figure" ? "descending" : "ascending";
    props.onSort?.(nextSort(sort, column.id, how.direction, { extends: how.extends, first }));
  };
  const copy = async (): Promise<void> => {
    if (!selection.isEmpty && props.onCopy) return copyText(await props.onCopy(selection.chosen));
    const rows = Array.from({ length: rowCount }, (_, index) => rowAt(index));
    const chosen = rows.filter((row) => row !== undefined && selection.has(props.keyOf(row))) as Row[];
    if (chosen.length > 0) return copyText(textOfRows(chosen, columns));
    const place = stop.row >= 0 ? placeOf(stop) : undefined;
    const text = place?.column.copy?.(place.row) ?? cellAt(grid.current, stop)?.textContent;
    if (text) await copyText(text);
  };
  return { placeOf, isEditable, open, sortBy, copy };
}

export function useGridActs<Row>(options: GridActsOptions<Row>): GridActs<Row> {
  const { props, stop, selection, moveTo } = options;
  const { columns, rowCount, totals = [] } = props;
  const { placeOf, isEditable, open, sortBy, copy } = deedsOf(options);

  /** Whether the key was the table's. */
  const perform = (act: GridAct): boolean => {
    const place = stop.row >= 0 ? placeOf(stop) : undefined;
    switch (act.kind) {
      case "move":
        if (act.extends && act.to.row < rowCount && act.to.row !== stop.row) selection.extendTo(act.to.row);
        moveTo(act.to);
        return true;
      case "sort":
        sortBy(columns[stop.column], act);
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
        return open(place, props.onWhy ?? props.onOpen);
      case "twin":
        props.onTwin?.();
        return props.onTwin !== undefined;
      case "menu":
        if (place) props.onMenu?.(place);
        return props.onMenu !== undefined;
    }
  };

  return {
    onKeyDown: (event) => {
      if (!isFromCell(event.target)) return;
      const { key, shiftKey, altKey } = event;
      const press = { key, shiftKey, altKey, modKey: event.ctrlKey || event.metaKey };
      const extent = { columns: columns.length, rows: rowCount + totals.length, page: options.page() };
      const act = actOf(press, stop, extent, isEditable(stop));
      if (!act || !perform(act)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onClick: (event) => {
      const at = positionOf(event.target);
      if (!at) return;
      options.setStop(at);
      if (at.row < 0) return;
      const isBox = event.target instanceof Element && event.target.matches("[data-box='true']");
      if (event.shiftKey && at.row < rowCount) selection.extendTo(at.row);
      else if (isBox) selection.toggle(at.row);
      else open(placeOf(at));
    },
    onHeader: (column, extend) => sortBy(column, { direction: "other", extends: extend }),
  };
}
