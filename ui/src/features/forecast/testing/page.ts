/**
 * A small forecast for tests: October (past), November (the present month), December, and what
 * falls later; a team with two salespeople and what has nobody. Figures as the program would send.
 */
import type {
  Cell,
  Choices,
  Column,
  DeskState,
  ForecastPage,
  KeyFigures,
  Row,
  Shown,
} from "../../../ipc/generated";

function month(starts: string, place: Column["place"], startsFiscalYear = false): Column {
  return { starts, first: starts, last: starts, place, starts_fiscal_year: startsFiscalYear };
}

export function shown(by_column: string[], later: string | null, total: string): Shown {
  return { by_column, later, total };
}

function cell(amount: string, certain = 0, committed = 0, weighted = 0): Cell {
  return { amount, bar: { certain, committed, weighted } };
}

function row(name: Pick<Row, "kind" | "dimension" | "key" | "group" | "label">, figures: Partial<Row> = {}): Row {
  return {
    ...name,
    cells: [cell("1000.00", 500), cell("2000.50", 250, 250), cell("300.00", 0, 0, 150)],
    later: cell("0.00"),
    total: "3300.50",
    target: null,
    attainment: null,
    ...figures,
  };
}

const OUEST: [string, string] = ["team", "T1"];

export const ROWS: Row[] = [
  row({ kind: "group", dimension: "team", key: "T1", group: null, label: "Ouest" }),
  row(
    { kind: "member", dimension: "salesperson", key: "U1", group: OUEST, label: "Claire Delmas" },
    { attainment: "1.150000" },
  ),
  row(
    { kind: "member", dimension: "salesperson", key: "U2", group: OUEST, label: "Hugo Perrin" },
    { attainment: "0.910000" },
  ),
  row({ kind: "single", dimension: "salesperson", key: "", group: null, label: "" }),
];

export const KEY_FIGURES: KeyFigures = {
  revenue: "17697250.00",
  revenue_against_target: "-0.007000",
  revenue_against_last_year: "0.074000",
  revenue_trend: ["1000.00", "2000.00", "1500.00"],
  backlog: "5814000.00",
  backlog_late: "184000.00",
  weighted: "5623000.00",
  pipeline: "11231000.00",
  cash: "20602000.00",
  cash_received: "9100000.00",
  margin: "5518000.00",
  margin_rate: "0.312000",
  cost_coverage: "0.940000",
  result: "1292000.00",
  result_base: null,
  result_trend: ["100.00", "-50.00", "75.00"],
};

/** Invoicing by salesperson, in euros. */
export const INVOICING: ForecastPage = {
  as_of: "2026-11-22",
  currency: "EUR",
  measure: "invoicing",
  scenario: null,
  levered: false,
  modified: false,
  first_month: "2026-10",
  last_month: "2026-12",
  key_figures: KEY_FIGURES,
  columns: [month("2026-10", "past"), month("2026-11", "current"), month("2026-12", "ahead")],
  has_later: true,
  series: {
    invoiced: shown(["1699000.25", "690000.00", "0.00"], "0.00", "2389000.25"),
    backlog: shown(["0.00", "920000.00", "1300000.00"], "650000.00", "2220000.00"),
    weighted: shown(["0.00", "57000.00", "269000.00"], "1590000.00", "326000.00"),
    pipeline: shown(["0.00", "114000.00", "540000.00"], "6000000.00", "654000.00"),
  },
  expected: shown(["1699000.25", "1667000.00", "1569000.00"], "2240000.00", "4935000.25"),
  base: null,
  target: {
    by_column: ["1460000.00", "1460000.00", null],
    total: "2920000.00",
    variance_by_column: ["239000.25", "207000.00", null],
    variance: "446000.25",
    attainment: "1.152740",
  },
  rows: { count: ROWS.length, offset: 0, rows: ROWS },
  cost_coverage: null,
  flag_count: 3,
  unmatched: [],
};

/** The same under a scenario that takes 48 000 € from December. */
export const PRUDENT: ForecastPage = {
  ...INVOICING,
  scenario: "Prudent",
  levered: true,
  base: shown(["1699000.25", "1667000.00", "1617000.00"], "2240000.00", "4983000.25"),
};

/** A month without result, one with a loss; what falls later has a margin and no result. */
export const RESULT: ForecastPage = {
  ...INVOICING,
  measure: "result",
  series: {
    margin: shown(["360000.00", "270000.00", "137000.00"], "844000.00", "767000.00"),
    fixed_costs: shown(["270000.00", "270000.00", "270000.00"], null, "810000.00"),
    result: shown(["90000.00", "0.00", "-133000.00"], null, "-43000.00"),
  },
  expected: shown(["90000.00", "0.00", "-133000.00"], null, "-43000.00"),
  target: null,
  rows: { count: 0, offset: 0, rows: [] },
};

export const CHOICES: Choices = {
  today: "2026-11-22",
  fiscal_years: [
    { starts_in: 2025, first: "2025-07", last: "2026-06" },
    { starts_in: 2026, first: "2026-07", last: "2027-06" },
  ],
  current_fiscal_year: 2026,
  dimensions: ["salesperson", "customer", "attribute:région"],
  scenarios: [],
  teams: [],
  families: [],
  stages: [],
  salespeople: [],
  segments: [],
};

export const STATE: DeskState = {
  status: "ready",
  database: null,
  problem: null,
  recent: [],
  preferences: {
    language: "fr",
    theme: "light",
    density: "comfortable",
    letter_shortcuts: true,
    // The levers panel has tests of its own.
    kept: { forecast_levers: "shut" },
  },
  version: "0.1.0",
};
