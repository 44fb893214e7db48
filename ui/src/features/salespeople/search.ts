/**
 * What the page's address holds, so that back, forward and deep links work. What cannot be read
 * is left out, never an error.
 */
import type {
  Choices,
  ForecastPageRequest,
  ProgressColumn,
  ProgressDeals,
  ProgressGrouping,
  ProgressPageRequest,
  ProgressScope,
  SortOrder,
  SpanChoice,
} from "../../ipc/generated";
import { readStandpoint, spanChoice, spanName, type StandpointSearch } from "../../standpoint";

const COLUMNS: readonly ProgressColumn[] = [
  "label",
  "won",
  "attainment",
  "ahead",
  "open",
  "weighted",
  "conversion",
  "cycle",
  "stale",
  "without_next_step",
];
const LISTS: readonly ProgressDeals[] = ["all", "stale", "without_next_step", "want_a_hand"];

/** Quotas are a fiscal year's: of months from now on the present year is shown. */
export interface SalespeopleSearch extends Pick<StandpointSearch, "span" | "asOf"> {
  by?: "team";
  /** `-won`: descending. */
  sort?: string;
  /** `company`, `team:T1`, `salesperson:U01`. */
  who?: string;
  /** Which deals are listed. */
  list?: ProgressDeals;
  /** A stage, by id. */
  stage?: string;
  /** The charts as a table. */
  view?: "table";
  /** A deal opened beside. */
  deal?: string;
}

type Changes = { [Name in keyof SalespeopleSearch]?: SalespeopleSearch[Name] | undefined };

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && pattern.test(found) ? found : undefined;
}

function present(search: Changes): SalespeopleSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

export function readSearch(raw: Record<string, unknown>): SalespeopleSearch {
  return present({
    span: readStandpoint(raw).span,
    asOf: readStandpoint(raw).asOf,
    by: raw["by"] === "team" ? "team" : undefined,
    sort: readSort(text(raw["sort"])) ? text(raw["sort"]) : undefined,
    who: matching(/^(company|(team|salesperson):.*)$/, raw["who"]),
    list: LISTS.find((known) => known === raw["list"]),
    stage: text(raw["stage"]),
    view: raw["view"] === "table" ? "table" : undefined,
    deal: text(raw["deal"]),
  });
}

export function changed(search: SalespeopleSearch, change: Changes): SalespeopleSearch {
  return present({ ...search, ...change });
}

export function readSort(sort: string | undefined): [ProgressColumn, SortOrder] | null {
  const column = COLUMNS.find((known) => known === sort?.replace(/^-/, ""));
  if (column === undefined) return null;
  return [column, sort?.startsWith("-") ? "descending" : "ascending"];
}

export function writeSort(column: string, order: SortOrder): string {
  return order === "descending" ? `-${column}` : column;
}

/** Whose figures, as the address writes it. */
export function writeScope(scope: ProgressScope): string {
  return scope.kind === "company" ? "company" : `${scope.kind}:${scope.key}`;
}

export function readScope(who: string): ProgressScope {
  const [kind = "company", ...rest] = who.split(":");
  const key = rest.join(":");
  if (kind === "team") return { kind, key };
  return kind === "salesperson" ? { kind, key } : { kind: "company" };
}

/** The fiscal year asked for; without one the present. */
export function spanOf(search: SalespeopleSearch, choices: Choices): SpanChoice {
  const span = spanChoice(spanName(search, choices));
  return span.kind === "fiscal_year" ? span : { kind: "fiscal_year", starts_in: choices.current_fiscal_year };
}

export function pageRequest(search: SalespeopleSearch, choices: Choices): ProgressPageRequest {
  const by: ProgressGrouping = search.by ?? "salesperson";
  return {
    as_of: search.asOf ?? null,
    span: spanOf(search, choices),
    by,
    sort: readSort(search.sort),
    offset: 0,
    limit: 100,
  };
}

/** What the drawer of a deal asks beside it: the same date and period, no supposition. */
export function dealRequest(search: SalespeopleSearch, choices: Choices): ForecastPageRequest {
  return {
    as_of: search.asOf ?? null,
    span: spanOf(search, choices),
    period: "month",
    measure: "invoicing",
    by: null,
    probability: "stated",
    scenario: { name: null, levers: null },
    sort: [],
    offset: 0,
    limit: 1,
  };
}
