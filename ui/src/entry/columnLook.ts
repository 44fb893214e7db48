/** How a column of the program's looks in a table, and an id for a row that is begun. */
import type { SettingsColumn } from "../ipc/generated";

export function isFigure({ holds }: SettingsColumn): boolean {
  return holds === "money" || holds === "decimal" || holds === "fraction" || holds === "share" || holds === "whole";
}

/** In pixels. */
export function widthOf(column: SettingsColumn): number {
  if (column.choices.some(({ name }) => name !== null)) return 150;
  switch (column.holds) {
    case "text":
      return column.name === "label" ? 120 : 140;
    case "money":
    case "decimal":
      return 108;
    case "whole":
      return 66;
    case "boolean":
    case "currency":
    case "share":
      return 84;
    default:
      return 100;
  }
}

/** `Énergie et fluides` is `energie-et-fluides`, or with a number behind it where that is taken. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const base = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "id";
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
}
