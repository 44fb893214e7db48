/** A deal for tests: two lines, three instalments, nothing invoiced yet. */
import type { DealTimeline, TimelineInstalment, TimelineLine } from "../../ipc/generated";

function instalment(on: string, since: string, amount: string, share: string): TimelineInstalment {
  return { on, since, amount, left: amount, share, label: null, category: "weighted", is_late: false, paid_on: null };
}

const LINE: TimelineLine = {
  id: "L1",
  name: "Fourniture et montage",
  quantity: "1",
  unit_price: "420000",
  discount: "0.000000",
  unit_cost: null,
  cost_origin: "product",
  amount: "420000.00",
  cost: "300000.00",
  margin: "120000.00",
  probability: "0.600000",
  probability_origin: "stage",
  probability_entered: null,
  entered: [],
  spread: "line",
  schedule: "S1",
  is_by_hand: false,
  typed_sum: null,
  instalments: [
    instalment("2027-01-31", "2027-01-01", "126000.00", "0.300000"),
    instalment("2027-03-15", "2027-01-31", "294000.00", "0.700000"),
  ],
  instalment_count: 2,
};

const BY_HAND = { source_value: "0.4", by: "Claire", at: "2026-11-20T10:00:00Z", reason: null };

export const TIMELINE: DealTimeline = {
  id: "D-2",
  name: "Grue n° 2",
  customer_id: "C1",
  customer: "Port de Lorient",
  salesperson: "Anne Roy",
  team: null,
  outcome: "open",
  stage: "Négociation",
  source: ["HubSpot", "18204"],
  close_on: "2027-01-31",
  next_step: null,
  next_step_on: null,
  as_of: "2026-11-22",
  currency: "EUR",
  own_currency: "EUR",
  amount: "448000.00",
  cost: null,
  margin: null,
  margin_rate: null,
  invoiced: "0.00",
  backlog: "0.00",
  weighted: "268800.00",
  flags: [],
  entered: [],
  lines: [
    LINE,
    {
      ...LINE,
      id: "L2",
      name: "Essais",
      unit_price: "28000",
      amount: "28000.00",
      cost: null,
      margin: null,
      probability_origin: "line",
      probability_entered: BY_HAND,
      entered: [["probability", BY_HAND]],
      spread: "anchor",
      schedule: null,
      instalments: [instalment("2027-01-31", "2027-01-01", "28000.00", "1.000000")],
      instalment_count: 1,
    },
  ],
  own_amount: "448000.00",
  own_sum: "448000.00",
  invoices: [{ state: "planned", kind: "invoice", number: null, on: "2027-01-31", amount: "126000.00", currency: "EUR" }],
  payments: [{ state: "expected", on: "2027-03-02", amount: "151200.00" }],
  months: [
    { month: "2027-01", invoiced: "0.00", planned: "154000.00", invoiced_so_far: "154000.00", cashed_so_far: "0.00" },
    { month: "2027-02", invoiced: "0.00", planned: "0.00", invoiced_so_far: "154000.00", cashed_so_far: "0.00" },
    { month: "2027-03", invoiced: "0.00", planned: "294000.00", invoiced_so_far: "448000.00", cashed_so_far: "151200.00" },
  ],
  stages: [["Négociation", "2026-10-01"]],
  papers: [],
  schedules: [["S1", "Situations de travaux"]],
};
