/** What the address of the customers page holds: filters, order, and the part of a record in view. */
import type { CustomerColumn, SortOrder } from "../../ipc/generated";
import type { SortKey } from "../../components";

export const PATH = "/customers";

export interface CustomersSearch {
  /** Words of the name. */
  text?: string;
  /** `none`: without one; names begin with `=` so that a segment may be called so. */
  segment?: string;
  salesperson?: string;
  /** `-invoiced,name`: descending by what was invoiced, then by name. */
  sort?: string;
}

const COLUMNS: readonly CustomerColumn[] = [
  "name",
  "segment",
  "salesperson",
  "open_deals",
  "weighted",
  "won",
  "invoiced",
  "margin",
  "outstanding",
  "exposure",
];

function text(value: unknown): string | undefined {
  // The router reads `?segment=12` as a number.
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The address as the router has parsed it; what cannot be read is left out. */
export function readSearch(raw: Record<string, unknown>): CustomersSearch {
  const sort = text(raw["sort"]);
  const read = {
    text: text(raw["text"]),
    segment: text(raw["segment"]),
    salesperson: text(raw["salesperson"]),
    sort: sort !== undefined && readSort(sort).length > 0 ? sort : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

function columnOf(name: string): CustomerColumn | undefined {
  return COLUMNS.find((column) => column === name);
}

/** Undefined and what is unknown: the program's own order. */
export function readSort(written: string | undefined): [CustomerColumn, SortOrder][] {
  return (written ?? "").split(",").flatMap((key) => {
    const column = columnOf(key.replace(/^-/, ""));
    return column ? [[column, key.startsWith("-") ? "descending" : "ascending"]] : [];
  });
}

export function sortKeysOf(written: string | undefined): SortKey[] {
  const keys = readSort(written).map(([column, direction]) => ({ column, direction }));
  return keys.length > 0 ? keys : [{ column: "invoiced", direction: "descending" }];
}

export function writeSort(keys: readonly SortKey[]): string | undefined {
  const written = keys.map(({ column, direction }) => (direction === "descending" ? `-${column}` : column));
  return written.length > 0 ? written.join(",") : undefined;
}

/** In the place of a filter's value: those without one. */
export const WITHOUT = "none";

/** A filter as the program takes it: null all, empty those without. */
export function filterOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value === WITHOUT ? "" : value.replace(/^=/, "");
}
