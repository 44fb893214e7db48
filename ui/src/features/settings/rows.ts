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

/** `Énergie et fluides` is `energie-et-fluides`, or with a number behind it where that is taken. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const base = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "id";
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}

export function isFigure({ holds }: SettingsColumn): boolean {
  return holds === "money" || holds === "decimal" || holds === "fraction" || holds === "share" || holds === "whole";
}

/** In pixels. */
export function widthOf(column: SettingsColumn): number {
  if (column.choices.some(({ name }) => name !== null)) return 150;
  switch (column.holds) {
    case "text":
      return 140;
    case "money":
    case "decimal":
      return 108;
    case "whole":
      return 68;
    case "boolean":
    case "currency":
    case "share":
      return 84;
    default:
      return 100;
  }
}
