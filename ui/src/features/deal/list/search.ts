/** What the address of the deals holds: filters and order; and the request that says the same. */
import type { SortKey } from "../../../components";
import type { DealListRequest, DealStatus, PipelineColumn, SortOrder, Standpoint } from "../../../ipc/generated";
import { WINDOW } from "../../../list";

const FILTERS = ["text", "status", "stage", "salesperson", "team", "sort"] as const;

/** Names begin with `=` so that one may be called `none`. */
export type DealsSearch = { [Name in (typeof FILTERS)[number]]?: string };

const COLUMNS = ["customer", "deal", "stage", "salesperson", "amount", "weighted", "margin", "margin_rate", "close", "next_step"] as const;
export type DealsColumn = (typeof COLUMNS)[number] & PipelineColumn;

export const STATUSES: readonly DealStatus[] = ["open", "won", "lost"];

/** In the place of a filter's value: those without one. */
export const WITHOUT = "none";

/** The address as the router has parsed it; what cannot be read is left out. */
export function readSearch(raw: Record<string, unknown>): DealsSearch {
  const read = FILTERS.flatMap((name) => {
    const value = raw[name];
    // The router reads `?text=2026` as a number.
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && text !== "" ? [[name, text]] : [];
  });
  return Object.fromEntries(read) as DealsSearch;
}

export function readSort(written: string | undefined): [DealsColumn, SortOrder][] {
  return (written ?? "").split(",").flatMap((key) => {
    const column = COLUMNS.find((known) => known === key.replace(/^-/, ""));
    return column ? [[column, key.startsWith("-") ? "descending" : "ascending"]] : [];
  });
}

export function sortKeysOf(written: string | undefined): SortKey[] {
  const keys = readSort(written).map(([column, direction]) => ({ column, direction }));
  return keys.length > 0 ? keys : [{ column: "close", direction: "descending" }];
}

export function writeSort(keys: readonly SortKey[]): string | undefined {
  const written = keys.map(({ column, direction }) => (direction === "descending" ? `-${column}` : column));
  return written.length > 0 ? written.join(",") : undefined;
}

function filterOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value === WITHOUT ? "" : value.replace(/^=/, "");
}

export function requestOf(search: DealsSearch, standpoint: Standpoint): DealListRequest {
  return {
    standpoint,
    text: search.text ?? "",
    status: STATUSES.find((known) => known === search.status) ?? null,
    team: filterOf(search.team),
    salesperson: filterOf(search.salesperson),
    stage: filterOf(search.stage),
    sort: readSort(search.sort),
    offset: 0,
    limit: WINDOW,
  };
}
