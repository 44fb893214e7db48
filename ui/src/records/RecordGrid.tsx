/**
 * Records of a source as a table that is written into (DESK.md §6): what is entered stands beside the
 * source's value, and the last cell gives that back. Deliberately absent: where the table stands.
 */
import { useRef, useState, type ReactNode } from "react";
import { DataGrid, ErrorNotice, WaitingRows, type CellPlace, type GridColumn } from "../components";
import { ColumnInput, focusCell, isFigure, useColumnWords, type LeaveHow } from "../entry";
import type { RecordRow, RecordTable } from "../ipc/generated";
import { useMessages } from "../language";
import { useWindows } from "../list";
import { RecordValue, useWho } from "./RecordValue";
import { useRecordChange } from "./useRecordChange";
import "./Records.css";

export interface RecordGridProps {
  /** The file's name without `.csv`. */
  table: string;
  label: string;
  currency: string;
  /** Only records of this customer. */
  customer?: string;
  /** The columns shown, in this order, with their widths in pixels; the first takes what is left. */
  shown: Readonly<Record<string, number>>;
  /** Instead of the table where there is no record. */
  none: ReactNode;
}

interface Editing {
  id: string;
  index: number;
  column: string;
  typed: string | undefined;
}

const BACK = "\u0000back";

export function RecordGrid(props: RecordGridProps): ReactNode {
  const { table, customer = null } = props;
  const list = useWindows("record_table", { entity: table, id: null, customer, offset: 0, limit: 0 });
  const { first, error } = list;
  if (error) return <ErrorNotice error={error} />;
  if (!first) return <WaitingRows widths={[180, 90, 90]} rows={6} />;
  if (first.count === 0) return props.none;
  return <Grid {...props} first={first} rowAt={list.rowAt} onWindow={list.onWindow} />;
}

interface GridProps extends RecordGridProps {
  first: RecordTable;
  rowAt: (index: number) => RecordRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

function Grid({ table, label, currency, shown, first, rowAt, onWindow }: GridProps): ReactNode {
  const { text } = useMessages();
  const words = useColumnWords();
  const who = useWho();
  const change = useRecordChange(table, first.entity);
  const [editing, setEditing] = useState<Editing>();
  const region = useRef<HTMLDivElement>(null);
  const columns = Object.keys(shown).flatMap((name) => first.columns.find((column) => column.name === name) ?? []);
  const leave = (index: number, place: number, how: LeaveHow): void => {
    setEditing(undefined);
    focusCell(region.current, index, place, how);
  };
  const grid: GridColumn<RecordRow>[] = columns.map((column, place) => ({
    id: column.name,
    header: words.column(table, column.name),
    width: shown[column.name] ?? 0,
    grows: place === 0,
    align: isFigure(column) ? "figure" : "text",
    opens: true,
    isEditable: () => true,
    copy: (row) => row.values[column.name] ?? "",
    tipOf: (row) => who(row, column) ?? longText(row.values[column.name] ?? ""),
    render: (row) =>
      editing?.id === row.id && editing.column === column.name ? (
        <ColumnInput
          look="cell"
          autoFocus
          column={column}
          value={row.values[column.name] ?? ""}
          typed={editing.typed}
          currency={row.values["currency"] || currency}
          label={words.column(table, column.name)}
          onKeep={(value) => change.keep(row, column, value)}
          onLeave={(how) => leave(editing.index, place, how)}
        />
      ) : (
        <RecordValue row={row} column={column} currency={row.values["currency"] || currency} />
      ),
  }));
  const backOf = (row: RecordRow): string =>
    row.is_own ? text("record-remove") : Object.keys(row.entered).length > 0 ? text("record-back-short") : "";
  const hasBack = Array.from({ length: first.count }, (_, index) => rowAt(index)).some((row) => row && backOf(row) !== "");
  if (hasBack) {
    grid.push({
      id: BACK,
      header: <span className="visually-hidden">{text("record-back")}</span>,
      name: text("record-back"),
      width: 64,
      opens: (row) => backOf(row) !== "",
      nameOf: (row) => (row.is_own || backOf(row) === "" ? backOf(row) : text("record-back")),
      tipOf: (row) => (row.is_own || backOf(row) === "" ? undefined : text("record-back")),
      render: (row) => <span className="record-back">{backOf(row)}</span>,
    });
  }
  const start = ({ row, column, index }: CellPlace<RecordRow>, typed?: string): void => {
    if (column.id !== BACK) return setEditing({ id: row.id, index, column: column.id, typed });
    if (row.is_own) void change.remove(row);
    else void change.revert(row, Object.keys(row.entered));
  };
  return (
    <div className="records" ref={region}>
      <DataGrid<RecordRow>
        label={label}
        columns={grid}
        rowCount={first.count}
        rowAt={rowAt}
        keyOf={({ id }) => id}
        onWindow={onWindow}
        onOpen={(place) => start(place)}
        onEdit={start}
      />
    </div>
  );
}

/** A text that its cell may cut is read whole one hover away. */
function longText(value: string): string | undefined {
  return value.length > 12 ? value : undefined;
}
