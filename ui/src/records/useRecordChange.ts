/**
 * Changes of a record that a source knows: another value in the place of the source's, the source's
 * again; a record of the person's own is set and taken away as a whole. Deliberately absent: showing.
 */
import { useCallback, useMemo } from "react";
import { useEdit } from "../edit";
import { useColumnWords } from "../entry";
import type { EditChange, RecordRow, SettingsColumn } from "../ipc/generated";
import { useMessages } from "../language";

export interface RecordChange {
  /** Gives the sentence that says why it is refused; undefined: it is kept. */
  keep: (row: RecordRow, column: SettingsColumn, value: string) => Promise<string | undefined>;
  /** The source's values again, of these fields. */
  revert: (row: RecordRow, fields: readonly string[]) => Promise<void>;
  /** Takes a record of the person's own away. */
  remove: (row: RecordRow) => Promise<void>;
}

/** `table`: the file's name; `entity`: the word for one record. */
export function useRecordChange(table: string, entity: string): RecordChange {
  const edit = useEdit();
  const words = useColumnWords();
  const { text } = useMessages();
  const keep = useCallback<RecordChange["keep"]>(
    async (row, column, value) => {
      const named = { name: nameOf(row), column: words.column(table, column.name) };
      const change = changeOf(table, entity, row, column.name, value);
      const outcome = await edit({ change, name: text("record-changed", named), refusal: "own" });
      return outcome.kept ? undefined : outcome.said;
    },
    [edit, words, text, table, entity],
  );
  const revert = useCallback<RecordChange["revert"]>(
    async (row, fields) => {
      const values = fields.map((field) => ({ kind: "source" as const, entity, id: row.id, field }));
      await edit({ change: { kind: "values", values }, name: text("record-reverted", { name: nameOf(row) }) });
    },
    [edit, text, entity],
  );
  const remove = useCallback<RecordChange["remove"]>(
    async (row) => {
      const change = { kind: "remove_rows" as const, entity: table, keys: [[row.id]] };
      await edit({ change, name: text("record-removed", { name: nameOf(row) }) });
    },
    [edit, text, table],
  );
  return useMemo(() => ({ keep, revert, remove }), [keep, revert, remove]);
}

export function nameOf(row: RecordRow): string {
  return row.values["name"] || row.id;
}

function changeOf(table: string, entity: string, row: RecordRow, field: string, value: string): EditChange {
  if (row.is_own) return { kind: "rows", entity: table, rows: [{ ...row.values, [field]: value }] };
  const { id } = row;
  const former = row.entered[field];
  const isSource = former !== undefined && (former.source_value ?? "") === value;
  return {
    kind: "values",
    values: [isSource ? { kind: "source", entity, id, field } : { kind: "set", entity, id, field, value, reason: null }],
  };
}
