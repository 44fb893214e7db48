/**
 * One record as a list of its fields, each mended in place; those without a value stand behind a
 * button. Deliberately absent: figures.
 */
import { useRef, useState, type ReactNode } from "react";
import { Button, ErrorNotice, WaitingRows } from "../components";
import { ColumnInput, useColumnText, useColumnWords } from "../entry";
import type { RecordRow, SettingsColumn } from "../ipc/generated";
import { useMessages } from "../language";
import { useWindows } from "../list";
import { RecordValue, useWho } from "./RecordValue";
import { useRecordChange, type RecordChange } from "./useRecordChange";
import "./Records.css";

export interface RecordFieldsProps {
  /** The file's name without `.csv`. */
  table: string;
  id: string;
  currency: string;
}

export function RecordFields({ table, id, currency }: RecordFieldsProps): ReactNode {
  const { text } = useMessages();
  const { first, error } = useWindows("record_table", { entity: table, id, customer: null, offset: 0, limit: 0 });
  const change = useRecordChange(table, first?.entity ?? "");
  const [isWhole, setWhole] = useState(false);
  if (error) return <ErrorNotice error={error} />;
  const row = first?.rows[0];
  if (!first || !row) return <WaitingRows widths={[140, 220]} rows={6} />;
  const columns = first.columns.filter(({ is_key: isKey }) => !isKey);
  const isKnown = ({ name }: SettingsColumn): boolean => (row.values[name] ?? "") !== "" || name in row.entered;
  const shown = isWhole ? columns : columns.filter(isKnown);
  const hidden = columns.length - columns.filter(isKnown).length;
  return (
    <>
      <dl className="record-fields">
        {shown.map((column) => (
          <Field key={column.name} table={table} row={row} column={column} currency={row.values["currency"] || currency} change={change} />
        ))}
      </dl>
      {hidden > 0 && (
        <Button size="small" onPress={() => setWhole(!isWhole)}>
          {isWhole ? text("record-fewer") : text("record-more", { count: hidden })}
        </Button>
      )}
    </>
  );
}

interface FieldProps {
  table: string;
  row: RecordRow;
  column: SettingsColumn;
  currency: string;
  change: RecordChange;
}

function Field({ table, row, column, currency, change }: FieldProps): ReactNode {
  const { text } = useMessages();
  const words = useColumnWords();
  const who = useWho();
  const shown = useColumnText(currency);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  const name = words.column(table, column.name);
  const entered = row.entered[column.name];
  return (
    <div className="record-field">
      <dt>{name}</dt>
      <dd ref={place}>
        {isOpen ? (
          <ColumnInput
            autoFocus
            column={column}
            value={row.values[column.name] ?? ""}
            currency={currency}
            label={name}
            onKeep={(value) => change.keep(row, column, value)}
            onLeave={(how) => {
              setOpen(false);
              if (how !== "away") requestAnimationFrame(() => place.current?.querySelector("button")?.focus());
            }}
          />
        ) : (
          <button
            type="button"
            className="record-value"
            data-tip={who(row, column)}
            aria-label={text("record-edit", { column: name, value: shown(column, row.values[column.name] ?? "") || text("record-nothing") })}
            onClick={() => setOpen(true)}
          >
            <RecordValue row={row} column={column} currency={currency} />
          </button>
        )}
        {entered && !isOpen && (
          <button type="button" className="record-revert" onClick={() => void change.revert(row, [column.name])}>
            {text("record-back-to", { value: shown(column, entered.source_value ?? "") || text("record-nothing") })}
          </button>
        )}
      </dd>
    </div>
  );
}
