/** Two salespeople as the program tells them: one behind, one ahead. */
import type { Choices, ProgressDealsPage, ProgressGroupView, ProgressPage, ProgressRow, StageProgressView } from "../../../ipc/generated";

export const CHOICES: Choices = {
  today: "2026-11-22",
  fiscal_years: [
    { starts_in: 2025, first: "2025-07", last: "2026-06" },
    { starts_in: 2026, first: "2026-07", last: "2027-06" },
  ],
  current_fiscal_year: 2026,
  dimensions: ["salesperson"],
  scenarios: [],
  teams: [],
  families: [],
  stages: [],
  salespeople: [],
  segments: [],
};

function stage(change: Partial<StageProgressView>): StageProgressView {
  return {
    stage: "s1",
    name: "Étude",
    pipeline: "default",
    degree_of_progress: "0.500000",
    deals: 3,
    amount: "856000.00",
    weighted: "214000.00",
    left: 10,
    moved_on: 8,
    won: 0,
    lost: 2,
    moved_back: 0,
    elsewhere: 0,
    conversion: "0.800000",
    median_days_in_stage: "41.000000",
    ...change,
  };
}

function figures(change: Partial<ProgressGroupView>): ProgressGroupView {
  return {
    key: "",
    label: "Ateliers Méridien",
    open: { deals: 4, amount: "1033000.00", weighted: "391000.00" },
    stages: [stage({}), stage({ stage: "s2", name: "Accord", deals: 1, amount: "177000.00", weighted: "177000.00", left: 0, moved_on: 0, lost: 0, conversion: null, median_days_in_stage: null })],
    won: { deals: 5, amount: "1084057.20" },
    lost: { deals: 4, amount: null },
    created: { deals: 9, amount: "1.00" },
    conversion: "0.555556",
    cycle: "121.500000",
    quota: "1300000.00",
    attainment: "0.833890",
    quota_due: "390000.00",
    ahead: "694057.20",
    stale: { deals: 8, amount: "529000.00" },
    without_next_step: { deals: 0, amount: "0.00" },
    without_history: 0,
    ...change,
  };
}

function row(key: string, change: Partial<ProgressGroupView>): ProgressRow {
  return {
    scope: { kind: "salesperson", key },
    is_member: false,
    team: "Ouest",
    figures: figures({ key, ...change }),
    expected: "849000.00",
    due_share: "0.300000",
    reasons: [],
  };
}

export const SOPHIE: ProgressRow = {
  ...row("U05", { label: "Sophie Lemaire", won: { deals: 0, amount: "0.00" }, attainment: "0.000000", ahead: "-540000.00", conversion: "0.000000" }),
  reasons: [
    { kind: "behind", amount: "540000.00" },
    { kind: "short", amount: "951000.00", expected: "849000.00" },
    { kind: "stale", deals: 8, of: 17, amount: "529000.00" },
    { kind: "stage", name: "Étude", moved_on: 8, left: 10, rate: "0.800000", company_rate: "0.940000" },
    { kind: "conversion", won: 0, closed: 4, rate: "0.000000", company_rate: "0.528000" },
    { kind: "cycle", days: "264.500000", company_days: "155.000000" },
    { kind: "without_next_step", deals: 1, amount: "12000.00" },
  ],
};

export const NADIA: ProgressRow = {
  ...row("U03", { label: "Nadia Belkacem" }),
  reasons: [
    { kind: "in_time", amount: "694057.20" },
    { kind: "covered", expected: "1400000.00" },
  ],
};

export const PAGE: ProgressPage = {
  as_of: "2026-11-22",
  currency: "EUR",
  from: "2026-07",
  to: "2027-06",
  count: 2,
  offset: 0,
  rows: [SOPHIE, NADIA],
  total: { ...row("", {}), scope: { kind: "company" }, team: null },
};

export const DEALS: ProgressDealsPage = {
  count: 1,
  amount: "205738.00",
  offset: 0,
  rows: [
    {
      deal: "D370",
      name: "Remplacement commande silo 3",
      customer: "Armor Agro",
      salesperson: "Sophie Lemaire",
      stage: "Qualification",
      degree_of_progress: "0.200000",
      amount: "205738.00",
      weighted: "20573.80",
      expected_close_on: "2026-11-10",
      days_late: 12,
      days_in_stage: 110,
      too_long_after: 50,
      next_step: null,
      next_step_on: null,
      without_next_step: true,
    },
  ],
};
