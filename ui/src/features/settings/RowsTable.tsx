/**
 * Rows of a settings file as a table that is written into (DESK.md §6): Enter or a figure starts,
 * Enter keeps and goes down, Tab right, Escape restores; N begins a row, which is kept as soon as
 * what it needs is given. Deliberately absent: keeping (whoever shows the table knows how).
 */
import { useMemo, useRef, useState, type ReactNode } from "react";
import { Button, DataGrid, EmptyState, useShortcut, type CellPlace, type GridColumn } from "../../components";
import { ColumnInput, focusCell, isFigure, useColumnText, useColumnWords, widthOf, type LeaveHow } from "../../entry";
import type { SettingsRow } from "../../entry";
import type { SettingsColumn } from "../../ipc/generated";
import { useMessages } from "../../language";
import { columnsShown, keyOfRow } from "./rows";

export interface RowsTableProps {
  /** The file's name: column names hang on it. */
  entity: string;
  label: string;
  columns: readonly SettingsColumn[];
  rows: readonly SettingsRow[];
  currency: string;
  /** Gives the sentence that says why it is refused; undefined: it is kept. */
  onKeep: (row: SettingsRow, former: SettingsRow | undefined) => Promise<string | undefined>;
  onRemove: (row: SettingsRow) => void;
  /** What a new row begins with. */
  newRow: () => SettingsRow;
  addName: string;
  /** What tells a row from the others; by default its key. */
  keyOf?: (row: SettingsRow) => string;
  /** Columns that are not shown. */
  without?: readonly string[];
}

interface Editing {
  /** Of a row; `null`: of the one that is begun. */
  key: string | null;
  column: string;
  typed: string | undefined;
}

const DRAFT = "\u0000draft";
const REMOVE = "\u0000remove";

export function RowsTable(props: RowsTableProps): ReactNode {
  const { entity, columns, rows, currency, without = [] } = props;
  const { text } = useMessages();
  const cellText = useColumnText(currency);
  const words = useColumnWords();
  const [editing, setEditing] = useState<Editing>();
  const [draft, setDraftShown] = useState<SettingsRow>();
  /** What it holds now, for whoever leaves a field before it is drawn again. */
  const begun = useRef<SettingsRow>(undefined);
  const setDraft = (next: SettingsRow | undefined): void => {
    begun.current = next;
    setDraftShown(next);
  };
  const region = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => columnsShown(columns, without), [columns, without]);
  const all = useMemo(() => (draft ? [...rows, draft] : [...rows]), [rows, draft]);
  const idOf = (row: SettingsRow): string => (row === draft ? DRAFT : (props.keyOf?.(row) ?? keyOfRow(columns, row)));
  const begin = (): void => {
    const first = shown[0];
    if (!first) return;
    if (!begun.current) setDraft(props.newRow());
    setEditing({ key: DRAFT, column: first.name, typed: undefined });
  };
  useShortcut({ keys: "n", name: props.addName, group: "page", run: begin });

  const keep = async (row: SettingsRow, name: string, value: string): Promise<string | undefined> => {
    if (row !== draft) return props.onKeep({ ...row, [name]: value }, row);
    const next = { ...(begun.current ?? row), [name]: value };
    setDraft(next);
    if (missingIn(shown, next).length > 0) return undefined;
    const refused = await props.onKeep(next, undefined);
    if (refused === undefined) setDraft(undefined);
    return refused;
  };
  const leave = (row: SettingsRow, place: number, how: LeaveHow): void => {
    const key = idOf(row);
    const missing = row === draft && how !== "restore" && begun.current ? missingIn(shown, begun.current) : [];
    const next = shown[place + 1];
    // Of a row that is begun the next field opens by itself, as on a paper form.
    if (missing.length > 0 && (how === "down" || how === "right") && next) {
      return setEditing({ key, column: next.name, typed: undefined });
    }
    setEditing((now) => (now?.key === key && now.column === shown[place]?.name ? undefined : now));
    if (how !== "away") focusCell(region.current, all.indexOf(row), place, how);
  };

  const growing = Math.max(0, shown.findIndex((column) => !isFigure(column)));
  const grid: GridColumn<SettingsRow>[] = shown.map((column, place) => {
    const name = words.column(entity, column.name);
    const isFixed = (row: SettingsRow): boolean => column.is_key && row !== draft;
    return {
      id: column.name,
      header: name,
      width: widthOf(column),
      grows: place === growing,
      align: isFigure(column) ? "figure" : "text",
      opens: (row) => !isFixed(row),
      isEditable: (row) => !isFixed(row),
      copy: (row) => row[column.name] ?? "",
      render: (row) => {
        const value = row[column.name] ?? "";
        if (editing?.key === idOf(row) && editing.column === column.name) {
          return (
            <ColumnInput
              look="cell"
              autoFocus
              column={column}
              value={value}
              typed={editing.typed}
              currency={currency}
              label={name}
              onKeep={(next) => keep(row, column.name, next)}
              onLeave={(how) => leave(row, place, how)}
            />
          );
        }
        return <CellText column={column} value={value} isDraft={row === draft} shown={cellText(column, value)} />;
      },
    };
  });
  grid.push({
    id: REMOVE,
    header: <span className="visually-hidden">{text("settings-remove")}</span>,
    name: text("settings-remove"),
    width: 64,
    opens: true,
    render: () => <span className="rows-remove">{text("settings-remove")}</span>,
  });

  const start = ({ row, column }: CellPlace<SettingsRow>, typed?: string): void => {
    if (column.id !== REMOVE) return setEditing({ key: idOf(row), column: column.id, typed });
    if (row === draft) return setDraft(undefined);
    props.onRemove(row);
  };
  if (all.length === 0) {
    return (
      <EmptyState title={text("settings-rows-none")} drawing="rows" acts={<Button tone="primary" onPress={begin}>{props.addName}</Button>}>
        {text("settings-rows-none-text")}
      </EmptyState>
    );
  }
  return (
    <div className="rows" ref={region}>
      <DataGrid<SettingsRow>
        label={props.label}
        columns={grid}
        rowCount={all.length}
        rowAt={(index) => all[index]}
        keyOf={idOf}
        onOpen={(place) => start(place)}
        onEdit={start}
      />
      <div className="rows-foot">
        <Button size="small" onPress={begin}>
          {props.addName}
        </Button>
        {draft && (
          <span className="rows-missing" role="status">
            {text("settings-row-missing", {
              columns: missingIn(shown, draft)
                .map(({ name }) => words.column(entity, name))
                .join(", "),
            })}
          </span>
        )}
      </div>
    </div>
  );
}

function CellText({ column, value, shown, isDraft }: { column: SettingsColumn; value: string; shown: string; isDraft: boolean }): ReactNode {
  const { text } = useMessages();
  if (value !== "") return shown;
  if (isDraft && column.is_required) return <span className="rows-empty">{text("settings-to-give")}</span>;
  return <span className="rows-empty">{text("not-applicable")}</span>;
}

function missingIn(columns: readonly SettingsColumn[], row: SettingsRow): SettingsColumn[] {
  return columns.filter(({ name, is_required: isRequired }) => isRequired && (row[name] ?? "") === "");
}
