/** Rows of a settings file: their keys, which columns are shown, an id for a new one. */
import type { SettingsRow } from "../../entry";
import type { SettingsColumn } from "../../ipc/generated";

/** The texts that name a row, in the order of the columns. */
export function keyTexts(columns: readonly SettingsColumn[], row: SettingsRow): string[] {
  return columns.filter(({ is_key: isKey }) => isKey).map(({ name }) => row[name] ?? "");
}

export function keyOfRow(columns: readonly SettingsColumn[], row: SettingsRow): string {
  return JSON.stringify(keyTexts(columns, row));
}

/** An id is the program's: where a row has a name, the id follows from it and is not shown. */
export function hasOwnId(columns: readonly SettingsColumn[]): boolean {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  return has("id") && has("name");
}

export function columnsShown(columns: readonly SettingsColumn[], without: readonly string[]): SettingsColumn[] {
  const hidden = hasOwnId(columns) ? ["id", ...without] : without;
  return columns.filter(({ name }) => !hidden.includes(name));
}
