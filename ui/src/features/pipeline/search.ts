/** What the address of the pipeline holds: filters and order; and the request that says the same. */
import type { SortKey } from "../../components";
import { WINDOW } from "../../list";
import type { Choices, PipelineColumn, PipelineRequest, PipelineWant, SortOrder } from "../../ipc/generated";
import { spanChoice, spanName, type SharedStandpoint } from "../../standpoint";

export const PATH = "/pipeline";

const FILTERS = ["text", "team", "salesperson", "family", "stage", "closes", "wants", "sort", "view"] as const;

/** Names begin with `=` so that a family may be called `none`; `closes` is `period`, the top bar's; `view` is `board`, else the table. */
export type PipelineSearch = { [Name in (typeof FILTERS)[number]]?: string };

const COLUMNS: readonly PipelineColumn[] = [
  "customer",
  "deal",
  "stage",
  "salesperson",
  "team",
  "probability",
  "amount",
  "weighted",
  "margin",
  "margin_rate",
  "close",
  "next_step",
];

const WANTS: readonly PipelineWant[] = ["past_close", "without_next_step"];

/** In the place of a filter's value: those without one. */
export const WITHOUT = "none";

/** The address as the router has parsed it; what cannot be read is left out. */
export function readSearch(raw: Record<string, unknown>): PipelineSearch {
  const read = FILTERS.flatMap((name) => {
    const value = raw[name];
    // The router reads `?text=2026` as a number.
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && text !== "" ? [[name, text]] : [];
  });
  return Object.fromEntries(read) as PipelineSearch;
}

/** Without what is undefined. */
export function withSearch(
  search: PipelineSearch,
  change: { [Name in keyof PipelineSearch]?: string | undefined },
): PipelineSearch {
  const all = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all);
}

export function readSort(written: string | undefined): [PipelineColumn, SortOrder][] {
  return (written ?? "").split(",").flatMap((key) => {
    const column = COLUMNS.find((known) => known === key.replace(/^-/, ""));
    return column ? [[column, key.startsWith("-") ? "descending" : "ascending"]] : [];
  });
}

export function sortKeysOf(written: string | undefined): SortKey[] {
  const keys = readSort(written).map(([column, direction]) => ({ column, direction }));
  return keys.length > 0 ? keys : [{ column: "margin", direction: "descending" }];
}

export function writeSort(keys: readonly SortKey[]): string | undefined {
  const written = keys.map(({ column, direction }) => (direction === "descending" ? `-${column}` : column));
  return written.length > 0 ? written.join(",") : undefined;
}

function filterOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  return value === WITHOUT ? "" : value.replace(/^=/, "");
}

/** The expected close lies in the top bar's period. */
export const IN_PERIOD = "period";

export function requestOf(
  search: PipelineSearch,
  { search: from, standpoint }: Pick<SharedStandpoint, "search" | "standpoint">,
  choices: Choices | undefined,
): PipelineRequest {
  return {
    standpoint,
    text: search.text ?? "",
    team: filterOf(search.team),
    salesperson: filterOf(search.salesperson),
    family: filterOf(search.family),
    stage: filterOf(search.stage),
    customer: null,
    closes: search.closes === IN_PERIOD && choices ? spanChoice(spanName(from, choices)) : null,
    wants: WANTS.find((known) => known === search.wants) ?? null,
    sort: readSort(search.sort),
    offset: 0,
    limit: WINDOW,
  };
}
