/** What each key does in a table (DESK.md §6). Pure: a key and a place in, what is meant out. */
import type { Position } from "./types";

export interface Extent {
  columns: number;
  /** Rows of the body and totals. */
  rows: number;
  /** Rows that fit: what a page is. */
  page: number;
}

export type GridAct =
  | { kind: "move"; to: Position; extends: boolean }
  | { kind: "sort"; direction: "ascending" | "descending" | "other"; extends: boolean }
  | { kind: "open" }
  | { kind: "edit"; typed?: string }
  | { kind: "select"; extends: boolean }
  | { kind: "select-all" }
  | { kind: "leave-selection" }
  | { kind: "copy" }
  | { kind: "why" }
  | { kind: "twin" }
  | { kind: "menu" };

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  /** Ctrl, or Cmd on a Mac. */
  modKey: boolean;
}

const HEADER = -1;

function within(at: Position, { rows, columns }: Extent): Position {
  return {
    row: Math.min(rows - 1, Math.max(HEADER, at.row)),
    column: Math.min(columns - 1, Math.max(0, at.column)),
  };
}

/** Where a key leads, undefined for a key that does not move. */
function target({ key, modKey }: KeyPress, at: Position, extent: Extent): Position | undefined {
  const { row, column } = at;
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return modKey ? { row: 0, column: 0 } : { row, column: 0 };
    case "End":
      return { row: modKey ? extent.rows - 1 : row, column: extent.columns - 1 };
    case "PageUp":
      return { row: Math.max(0, row - extent.page), column };
    case "PageDown":
      return { row: row + extent.page, column };
    default:
      return undefined;
  }
}

function headerAct({ key, altKey, shiftKey }: KeyPress): GridAct | undefined {
  if (altKey && key === "ArrowUp") return { kind: "sort", direction: "ascending", extends: shiftKey };
  if (altKey && key === "ArrowDown") return { kind: "sort", direction: "descending", extends: shiftKey };
  if (key === "Enter" || key === " ") return { kind: "sort", direction: "other", extends: shiftKey };
  return undefined;
}

function modAct(key: string): GridAct | undefined {
  switch (key.toLowerCase()) {
    case "a":
      return { kind: "select-all" };
    case "c":
      return { kind: "copy" };
    default:
      return undefined;
  }
}

function bodyAct({ key, shiftKey }: KeyPress, isEditable: boolean): GridAct | undefined {
  switch (key) {
    case "Enter":
      return { kind: isEditable ? "edit" : "open" };
    case "F2":
      return isEditable ? { kind: "edit" } : undefined;
    case " ":
      return { kind: "select", extends: shiftKey };
    case "ContextMenu":
      return { kind: "menu" };
    case "F10":
      return shiftKey ? { kind: "menu" } : undefined;
    case "Escape":
      return { kind: "leave-selection" };
  }
  // Typing a figure edits; letters stay the shortcuts that they are everywhere.
  if (isEditable && /^[\d.,+−-]$/.test(key)) return { kind: "edit", typed: key };
  const letter = key.toLowerCase();
  if (letter === "w") return { kind: "why" };
  return letter === "t" ? { kind: "twin" } : undefined;
}

/** What a key means at a place; undefined for keys that are not the table's. */
export function actOf(press: KeyPress, at: Position, extent: Extent, isEditable: boolean): GridAct | undefined {
  if (at.row === HEADER) {
    const sorting = headerAct(press);
    if (sorting) return sorting;
  }
  if (press.altKey) return undefined;
  const to = target(press, at, extent);
  if (to) return { kind: "move", to: within(to, extent), extends: press.shiftKey && at.row >= 0 };
  if (press.modKey) return modAct(press.key);
  return at.row === HEADER ? undefined : bodyAct(press, isEditable);
}
