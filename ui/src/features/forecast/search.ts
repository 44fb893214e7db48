/**
 * What the page's address holds: every choice that a person makes on the forecast, so that back,
 * forward and deep links work. What cannot be read is left out, never an error. Deliberately
 * absent: defaults, which hang on the open database (request.ts).
 */
import type { ColumnLength, MeasureName, SortColumn, SortOrder, WhyCell } from "../../ipc/generated";
import { readStandpoint, type StandpointSearch } from "../../standpoint";

export const MEASURES: readonly MeasureName[] = ["invoicing", "bookings", "cash", "margin", "result"];
export const COLUMN_LENGTHS: readonly ColumnLength[] = ["month", "quarter", "year"];
/** In the place of a dimension: the company alone. */
export const UNGROUPED = "none";

const DRAWERS = ["why", "flags", "deal", "compare"] as const;
/** What stands in the drawer or over the page. */
export type DrawerName = (typeof DRAWERS)[number];

export interface ForecastSearch extends StandpointSearch {
  measure?: MeasureName;
  /** A dimension (`salesperson`, `attribute:region`) or `none`. */
  by?: string;
  period?: ColumnLength;
  /** `-total,label`: descending by total, then by name. `c3` is the fourth column. */
  sort?: string;
  /** The chart as its twin table. */
  view?: "table";
  panel?: DrawerName;
  /** Of `why`: the figure, and its measure where it is not the page's. */
  cell?: WhyCell;
  cellMeasure?: MeasureName;
  /** Of `deal`: which one, and the drawer that led to it. */
  deal?: string;
  from?: "why" | "flags";
  /** Of `flags`: one kind. */
  flag?: string;
}

type Raw = Record<string, unknown>;

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function word<T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((known) => known === value);
}

function text(value: unknown): string | undefined {
  // The router reads `?deal=12` as a number; an id is text all the same.
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && pattern.test(found) ? found : undefined;
}

function pairs(value: unknown): [string, string][] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read = value.filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"),
  );
  return read.length === value.length ? read : undefined;
}

/** A cell of the page, its names in one order. */
export function readCell(value: unknown): WhyCell | undefined {
  if (!isRecord(value)) return undefined;
  const { column, later, category } = value;
  const rows = pairs(value["rows"] ?? []);
  if (rows === undefined) return undefined;
  return {
    column: typeof column === "number" && Number.isInteger(column) && column >= 0 ? column : null,
    later: later === true,
    rows,
    category: typeof category === "string" ? category : null,
  };
}

/** Without the names that have no value: `exactOptionalPropertyTypes` and short addresses. */
function present(search: { [Name in keyof ForecastSearch]: ForecastSearch[Name] | undefined }): ForecastSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

/** The address as the router has parsed it. */
export function readSearch(raw: Raw): ForecastSearch {
  return present({
    ...readStandpoint(raw),
    measure: word(MEASURES, raw["measure"]),
    by: matching(/^(attribute:.+|[a-z]+)$/, raw["by"]),
    period: word(COLUMN_LENGTHS, raw["period"]),
    sort: matching(/^-?(label|total|later|attainment|c\d+)(,-?(label|total|later|attainment|c\d+))*$/, raw["sort"]),
    view: word(["table"] as const, raw["view"]),
    panel: word(DRAWERS, raw["panel"]),
    cell: readCell(raw["cell"]),
    cellMeasure: word(MEASURES, raw["cellMeasure"]),
    deal: text(raw["deal"]),
    from: word(["why", "flags"] as const, raw["from"]),
    flag: text(raw["flag"]),
  });
}

export type Sort = [SortColumn, SortOrder][];

/** `-total,label` as the program takes it. */
export function readSort(written: string | undefined): Sort {
  return (written ?? "")
    .split(",")
    .filter((key) => key !== "")
    .map((key) => {
      const order: SortOrder = key.startsWith("-") ? "descending" : "ascending";
      const name = key.replace(/^-/, "");
      const column: SortColumn = /^c\d+$/.test(name)
        ? { by: "column", index: Number.parseInt(name.slice(1), 10) }
        : ({ by: name } as SortColumn);
      return [column, order];
    });
}

/** The other way; undefined where nothing is sorted by hand. */
export function writeSort(sort: Sort): string | undefined {
  const keys = sort.map(([column, order]) => {
    const name = column.by === "column" ? `c${column.index}` : column.by;
    return order === "descending" ? `-${name}` : name;
  });
  return keys.length > 0 ? keys.join(",") : undefined;
}

/** Another search with some choices changed; undefined takes one away. */
export function changed(
  search: ForecastSearch,
  change: { [Name in keyof ForecastSearch]?: ForecastSearch[Name] | undefined },
): ForecastSearch {
  return present({ ...search, ...change });
}
