/** The rows of a settings file and the ways to change them: kept at once, each with its way back. */
import { useCallback } from "react";
import { useToasts } from "../../components";
import { useKeep, useSettingsTable } from "../../entry";
import type { AppError } from "../../ipc";
import type { SettingsRow } from "../../entry";
import type { SettingsTable } from "../../ipc/generated";
import { useMessages } from "../../language";
import { hasOwnId, idFor, keyTexts } from "./rows";

export interface Rows {
  table: SettingsTable | undefined;
  error: AppError | undefined;
  /** Gives the sentence that says why it is refused; undefined: it is kept. */
  keep: (rows: readonly SettingsRow[], name: string) => Promise<string | undefined>;
  keepOne: (row: SettingsRow, former: SettingsRow | undefined) => Promise<string | undefined>;
  remove: (row: SettingsRow) => Promise<void>;
}

export function useRows(entity: string): Rows {
  const { table, error, again } = useSettingsTable(entity);
  const keepChange = useKeep();
  const { show } = useToasts();
  const messages = useMessages();
  const { text } = messages;
  const said = useCallback(
    (refused: AppError): string => {
      const words = messages.error(refused);
      return words.hint ? `${words.text} ${words.hint}` : words.text;
    },
    [messages],
  );
  const nameOf = useCallback(
    (row: SettingsRow): string => row["name"] ?? row["id"] ?? text(`settings-section-${entity.replaceAll("_", "-")}`),
    [text, entity],
  );
  const keep = useCallback(
    async (rows: readonly SettingsRow[], name: string) => {
      const refused = await keepChange({ kind: "rows", entity, rows: [...rows] }, name);
      if (refused) return said(refused);
      await again();
      return undefined;
    },
    [keepChange, entity, said, again],
  );
  const keepOne = useCallback(
    (row: SettingsRow, former: SettingsRow | undefined) => {
      const ids = table?.rows.map(({ id }) => id ?? "") ?? [];
      const isNew = former === undefined && table && hasOwnId(table.columns);
      const whole = isNew && !row["id"] ? { ...row, id: idFor(row["name"] ?? "", ids) } : row;
      const id = former ? "settings-changed" : "settings-added";
      return keep([whole], text(id, { name: nameOf(whole) }));
    },
    [table, keep, text, nameOf],
  );
  const remove = useCallback(
    async (row: SettingsRow) => {
      if (!table) return;
      const change = { kind: "remove_rows" as const, entity, keys: [keyTexts(table.columns, row)] };
      const refused = await keepChange(change, text("settings-removed", { name: nameOf(row) }));
      if (refused) show({ text: said(refused), tone: "error" });
      await again();
    },
    [table, entity, keepChange, text, nameOf, said, show, again],
  );
  return { table, error, keep, keepOne, remove };
}
