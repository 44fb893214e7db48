/** The rows of a settings file and the ways to change them: kept at once, each with its way back. */
import { useCallback } from "react";
import { useEdit } from "../../edit";
import { idFor, useSettingsTable } from "../../entry";
import type { AppError } from "../../ipc";
import type { SettingsRow } from "../../entry";
import type { SettingsTable } from "../../ipc/generated";
import { useMessages } from "../../language";
import { hasOwnId, keyTexts } from "./rows";

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
  const edit = useEdit();
  const { text } = useMessages();
  const nameOf = useCallback(
    (row: SettingsRow): string => row["name"] ?? row["id"] ?? text(`settings-section-${entity.replaceAll("_", "-")}`),
    [text, entity],
  );
  const keep = useCallback(
    async (rows: readonly SettingsRow[], name: string) => {
      const outcome = await edit({ change: { kind: "rows", entity, rows: [...rows] }, name, refusal: "own" });
      if (!outcome.kept) return outcome.said;
      await again();
      return undefined;
    },
    [edit, entity, again],
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
      await edit({ change, name: text("settings-removed", { name: nameOf(row) }) });
      await again();
    },
    [table, entity, edit, text, nameOf, again],
  );
  return { table, error, keep, keepOne, remove };
}
