/**
 * From where figures are seen, as the address holds it: period, "today", scenario, probabilities.
 * The router keeps these names from page to page; what cannot be read is left out, never an error.
 */
import type {
  Choices,
  LeverSettings,
  ProbabilityName,
  ScenarioChoice,
  SpanChoice,
  Standpoint,
} from "../ipc/generated";

export interface StandpointSearch {
  /** `fy2026`: the fiscal year that starts in 2026; `12m`: months from the present one on. */
  span?: string;
  asOf?: string;
  /** A saved scenario. */
  scenario?: string;
  /** The panel's levers, where they differ from the scenario as saved. */
  levers?: LeverSettings;
  probability?: ProbabilityName;
}

export type StandpointChange = { [Name in keyof StandpointSearch]?: StandpointSearch[Name] | undefined };

export const PROBABILITIES: readonly ProbabilityName[] = ["stated", "stage"];

/** Spans that begin with the present month, in months. */
export const MONTH_SPANS = [12, 24, 36] as const;

/** What holds from page to page. */
export const STANDPOINT_NAMES = ["span", "asOf", "scenario", "levers", "probability"] as const;

/** For an address that says all of it: a name without a value is taken away, not kept. */
export const NO_STANDPOINT: { [Name in (typeof STANDPOINT_NAMES)[number]]: undefined } = {
  span: undefined,
  asOf: undefined,
  scenario: undefined,
  levers: undefined,
  probability: undefined,
};

type Raw = Record<string, unknown>;

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  // The router reads `?scenario=12` as a number.
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && pattern.test(found) ? found : undefined;
}

const LEVERS = ["win_rate", "slip_months", "price", "cost", "payment_delay_days"] as const;
const CONDITIONS = ["team", "family", "stage", "salesperson", "segment"] as const;

function readLevers(value: unknown): LeverSettings | undefined {
  if (!isRecord(value)) return undefined;
  const levers: LeverSettings = {
    win_rate: null,
    slip_months: null,
    price: null,
    cost: null,
    payment_delay_days: null,
  };
  for (const name of LEVERS) {
    const lever = value[name];
    if (!isRecord(lever) || matching(/^-?\d+(\.\d+)?$/, lever["value"]) === undefined) continue;
    const given = isRecord(lever["where"]) ? lever["where"] : {};
    const where = { team: [], family: [], stage: [], salesperson: [], segment: [] } as Record<string, string[]>;
    for (const condition of CONDITIONS) {
      const words = given[condition];
      if (Array.isArray(words)) where[condition] = words.filter((one) => typeof one === "string");
    }
    levers[name] = { value: String(lever["value"]), where: where as never };
  }
  return levers;
}

/** The address as the router has parsed it. */
export function readStandpoint(raw: Raw): StandpointSearch {
  const read: StandpointChange = {
    span: matching(/^(fy-?\d{1,4}|[1-9]\d{0,2}m)$/, raw["span"]),
    asOf: matching(/^\d{4}-\d{2}-\d{2}$/, raw["asOf"]),
    scenario: text(raw["scenario"]),
    levers: readLevers(raw["levers"]),
    probability: PROBABILITIES.find((known) => known === raw["probability"]),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The span as the address writes it, its default included. */
export function spanName({ span }: Pick<StandpointSearch, "span">, choices: Choices): string {
  return span ?? `fy${choices.current_fiscal_year}`;
}

export function spanChoice(name: string): SpanChoice {
  const year = /^fy(-?\d+)$/.exec(name)?.[1];
  if (year !== undefined) return { kind: "fiscal_year", starts_in: Number.parseInt(year, 10) };
  return { kind: "months", months: Math.min(120, Number.parseInt(name, 10)), history: 0 };
}

/** The saved scenario and the panel's levers. */
export function scenarioOf(search: StandpointSearch): ScenarioChoice {
  return { name: search.scenario ?? null, levers: search.levers ?? null };
}

/** As the program takes it. */
export function standpointOf(search: StandpointSearch): Standpoint {
  return { as_of: search.asOf ?? null, probability: search.probability ?? "stated", scenario: scenarioOf(search) };
}
