/** Answers of the desk as tests give them: a small company whose figures a person can check. */
import type {
  Choices,
  DealPage,
  Effects,
  FlagsPage,
  ForecastPageRequest,
  LeverSettings,
  LeverWhere,
  ScenarioFace,
  WhyChain,
  WhyPage,
} from "../ipc/generated";

export const EVERYWHERE: LeverWhere = { team: [], family: [], stage: [], salesperson: [], segment: [] };

export const NO_LEVERS: LeverSettings = {
  win_rate: null,
  slip_months: null,
  price: null,
  cost: null,
  payment_delay_days: null,
};

/** The panel of the pictures: × 0,90, one month for one team, +2 % of cost, ten days. */
export const PRUDENT: ScenarioFace = {
  name: "Prudent",
  levers: {
    win_rate: { value: "0.90", where: EVERYWHERE },
    slip_months: { value: "1", where: { ...EVERYWHERE, team: ["T-2"] } },
    price: null,
    cost: { value: "1.02", where: EVERYWHERE },
    payment_delay_days: { value: "10", where: EVERYWHERE },
  },
  other_levers: 0,
};

export const AMBITIOUS: ScenarioFace = {
  name: "Ambitieux",
  levers: { ...NO_LEVERS, win_rate: { value: "1.15", where: EVERYWHERE } },
  other_levers: 2,
};

export const SAVED: readonly ScenarioFace[] = [AMBITIOUS, PRUDENT];

export const CHOICES: Choices = {
  today: "2026-11-22",
  fiscal_years: [{ starts_in: 2026, first: "2026-07", last: "2027-06" }],
  current_fiscal_year: 2026,
  dimensions: ["salesperson", "team", "customer"],
  scenarios: [...SAVED],
  teams: [
    { key: "T-1", label: "Ouest" },
    { key: "T-2", label: "Grands comptes" },
    { key: "T-3", label: "Services" },
  ],
  families: [{ key: "Levage", label: "Levage" }],
  stages: [
    { key: "S-1", label: "Qualification" },
    { key: "S-2", label: "Offre remise" },
  ],
  salespeople: [
    { key: "P-1", label: "Claire Delmas" },
    { key: "P-2", label: "Hugo Perrin" },
  ],
  segments: [],
};

export const REQUEST: ForecastPageRequest = {
  as_of: null,
  span: { kind: "fiscal_year", starts_in: 2026 },
  period: "month",
  measure: "invoicing",
  by: "salesperson",
  probability: "stated",
  scenario: { name: "Prudent", levers: null },
  sort: [],
  offset: 0,
  limit: 100,
};

const effect = (lever: string, measure: string, result: string, cash: string, bar: number): Effects["levers"][number] => ({
  lever,
  on_measure: measure,
  on_result: result,
  on_cash: cash,
  bar,
  lines: 42,
});

export const EFFECTS: Effects = {
  measures: [
    { measure: "invoicing", base: "18756000.00", scenario: "17697250.40", change: "-1058749.60" },
    { measure: "margin", base: "5957000.00", scenario: "5518000.00", change: "-439000.00" },
    { measure: "result", base: "1731000.00", scenario: "1292000.00", change: "-439000.00" },
    { measure: "cash", base: "21214000.00", scenario: "20602000.00", change: "-612000.00" },
  ],
  levers: [
    effect("win_rate", "-668000.00", "-212000.00", "-402000.00", -1000),
    effect("slip_months", "-391000.00", "-124000.00", "-233000.00", -585),
    effect("cost", "0.00", "-103000.00", "0.00", -486),
    effect("payment_delay_days", "0.00", "0.00", "-120000.00", 0),
  ],
  gap: { measure: "invoicing", amount: "123000.00", until: "2027-06", typical_deal: "62000.00", deals: 2 },
};

/** No lever is set: base and scenario are the same. */
export const NO_EFFECTS: Effects = {
  measures: EFFECTS.measures.map(({ measure, base }) => ({ measure, base, scenario: base, change: "0.00" })),
  levers: [],
  gap: null,
};

const part = (
  id: string,
  customer: string,
  label: string,
  amount: string,
  probability: string | null,
  contribution: string,
  hand = false,
): WhyPage["sections"][number]["parts"][number] => ({
  kind: "deal", id, customer, label, amount, probability, contribution, hand,
});

/** The drawer of the pictures: 388 671,00 € of February for one salesperson. */
export const WHY: WhyPage = {
  amount: "388671.00",
  currency: "EUR",
  months: ["2027-02", "2027-02"],
  rows: ["Claire Delmas"],
  scenario: "Prudent",
  levered: true,
  sections: [
    {
      category: "backlog",
      amount: "186000.00",
      share: 479,
      count: 2,
      parts: [
        part("D-1", "Port de Lorient", "Grue n° 2, 3e situation", "126000.00", null, "126000.00"),
        part("D-2", "Fonderie d’Aubusson", "Régie 4/6", "60000.00", null, "60000.00"),
      ],
    },
    {
      category: "weighted",
      amount: "202671.00",
      share: 521,
      count: 5,
      parts: [
        part("D-3", "Cimenteries du Rhône", "Four n° 3", "192000.00", "0.54", "103680.00", true),
        part("D-4", "Ville de Nantes", "Station de relevage", "79200.00", "0.63", "49896.00", true),
        part("D-5", "Papeteries Vaucelles", "Convoyeur de bobines", "79500.00", "0.45", "35775.00", true),
        part("D-6", "Laiterie du Bocage", "Audit énergie", "42000.00", "0.18", "7560.00", true),
        part("D-7", "Verrerie de Bresle", "Maintenance annuelle", "8000.00", "0.72", "5760.00", true),
      ],
    },
  ],
  parts_make_the_total: true,
};

/** How the opened part of the pictures comes about. */
export const CHAIN: WhyChain = {
  contribution: "103680.00",
  links: [
    {
      step: "deal",
      id: "D-3",
      name: "Rénovation four n° 3",
      stage: "Offre remise",
      outcome: "open",
      salesperson: "Claire Delmas",
      source: ["HubSpot", "18204"],
    },
    {
      step: "line",
      name: "Installation sur site",
      quantity: "600",
      unit_price: "800.00",
      discount: "0",
      amount: "480000.00",
      currency: "EUR",
    },
    {
      step: "probability",
      probability: "0.60",
      origin: "line",
      entered: { source_value: "0.40", by: "Claire Delmas", at: "2026-11-18T09:12:00Z", reason: "Budget validé en comité" },
    },
    { step: "lever", lever: "win_rate", before: "0.60", after: "0.54" },
    {
      step: "instalment",
      number: 2,
      of: 3,
      on: "2027-02-15",
      counted_on: "2027-02-15",
      amount: "192000.00",
      schedule_origin: "deal",
      schedule: "30 / 40 / 30",
      anchor: "2027-01-15",
    },
    { step: "contribution", amount: "192000.00", probability: "0.54", contribution: "103680.00" },
    {
      step: "cash",
      gross: "230400.00",
      terms: "+45d eom",
      terms_origin: "customer",
      expected_on: "2027-05-21",
      expected: "230400.00",
      retention_until: null,
      retention: null,
    },
  ],
};

export const FLAGS: FlagsPage = {
  kinds: [
    { kind: "late_to_invoice", count: 2, amount: "184000.00" },
    { kind: "over_invoiced", count: 1, amount: "12500.00" },
    { kind: "over_paid", count: 1, amount: "340.00" },
  ],
  count: 4,
  offset: 0,
  rows: [
    {
      kind: "late_to_invoice", deal: "D-1", deal_name: "Grue n° 2", customer: "Port de Lorient",
      salesperson: "Claire Delmas", invoice: null, invoice_number: null, on: "2026-09-30", amount: "126000.00",
    },
    {
      kind: "late_to_invoice", deal: "D-8", deal_name: "Régie", customer: "Fonderie d’Aubusson",
      salesperson: "Hugo Perrin", invoice: null, invoice_number: null, on: "2026-10-31", amount: "58000.00",
    },
    {
      kind: "over_invoiced", deal: "D-9", deal_name: "Pont roulant", customer: "Chantiers de l’Aulne",
      salesperson: "Hugo Perrin", invoice: null, invoice_number: null, on: null, amount: "12500.00",
    },
    {
      kind: "over_paid", deal: null, deal_name: null, customer: "Ville de Nantes",
      salesperson: null, invoice: "I-77", invoice_number: "FA-2609-018", on: "2026-11-02", amount: "340.00",
    },
  ],
};

export const DEAL: DealPage = {
  id: "D-1",
  name: "Grue n° 2",
  customer: "Port de Lorient",
  salesperson: "Claire Delmas",
  team: "Ouest",
  outcome: "won",
  stage: null,
  close_on: "2026-03-14",
  currency: "EUR",
  amount: "420000.00",
  cost: null,
  invoiced: "294000.00",
  backlog: "126000.00",
  weighted: "0.00",
  flags: [["late_to_invoice", "126000.00"]],
  chains: [
    {
      contribution: "126000.00",
      links: [
        {
          step: "line", name: "Grue portuaire", quantity: "1", unit_price: "420000.00", discount: "0",
          amount: "420000.00", currency: "EUR",
        },
        {
          step: "instalment", number: 3, of: 3, on: "2026-09-30", counted_on: "2026-11-22", amount: "126000.00",
          schedule_origin: "company", schedule: "40 / 30 / 30", anchor: "2026-03-14",
        },
        { step: "cost", cost: null, origin: "unknown" },
        { step: "contribution", amount: "126000.00", probability: null, contribution: "126000.00" },
        {
          step: "cash", gross: "151200.00", terms: "+30d", terms_origin: "company", expected_on: "2026-12-22",
          expected: "143640.00", retention_until: "2027-11-22", retention: "7560.00",
        },
      ],
    },
    {
      contribution: "168000.00",
      links: [
        {
          step: "invoice", id: "I-1", number: "FA-2603-004", kind: "deposit", issued_on: "2026-03-20",
          amount: "168000.00", currency: "EUR",
        },
      ],
    },
  ],
  chain_count: 2,
};
