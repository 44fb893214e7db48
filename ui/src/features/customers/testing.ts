/** Customers as the program gives them, for tests. */
import type { CustomerFigures, CustomerList, CustomerListRequest, CustomerPage, CustomerRow, RecordTable, RecordTableRequest } from "../../ipc/generated";

const FIGURES: CustomerFigures = {
  open_deals: 2,
  weighted: "210000.00",
  won: "10000.00",
  invoiced: "600000.00",
  margin: "240000.00",
  margin_rate: "0.400000",
  cost_coverage: "0.940000",
  outstanding: "66000.00",
  late: "3000.00",
  backlog: "48000.00",
  exposure: "114000.00",
};

export function rowOf(id: string, name: string, change: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id,
    name,
    segment: "Ports",
    salesperson: "Claire Delmas",
    figures: FIGURES,
    credit_limit: "100000.00",
    credit_left: "-14000.00",
    insolvent_on: null,
    ...change,
  };
}

export const ROWS: readonly CustomerRow[] = [
  rowOf("C1", "Port de Lorient"),
  rowOf("C2", "Fonderie d’Aubusson", {
    segment: null,
    salesperson: null,
    figures: { ...FIGURES, margin: null, margin_rate: null, cost_coverage: "0.000000", late: "0.00" },
    credit_limit: null,
    credit_left: null,
  }),
  rowOf("C3", "Scierie du Morvan"),
];

export function listOf(request: CustomerListRequest, all: readonly CustomerRow[] = ROWS): CustomerList {
  const words = request.text.toLowerCase();
  const left = all.filter(({ name }) => name.toLowerCase().includes(words));
  const place = left.findIndex(({ id }) => id === request.find);
  return {
    as_of: "2026-11-22",
    currency: "EUR",
    since: "2025-12",
    all: all.length,
    count: left.length,
    total: { ...FIGURES, weighted: null },
    offset: request.offset,
    rows: left.slice(request.offset, request.offset + request.limit),
    place: place < 0 ? null : place,
  };
}

export function pageOf(id: string): CustomerPage {
  const customer = ROWS.find((row) => row.id === id) ?? rowOf(id, id);
  return {
    as_of: "2026-11-22",
    currency: "EUR",
    since: "2025-12",
    customer,
    identity: [
      ["id", id],
      ["siren", "552081317"],
      ["preferred_channel", "email"],
    ],
    ageing: ["63000.00", "3000.00", "0.00", "0.00", "0.00"],
    contacts: [
      { id: "K1", name: "Hélène Çelik", role: "Achats", email: "helene@lorient.example", phone: null, opted_out_on: null },
    ],
    deal_count: 250,
    deals: [
      {
        id: "D1",
        name: "Grue n° 2",
        state: "open",
        stage: "Négociation",
        close_on: "2027-01-31",
        amount: "420000.00",
        weighted: "210000.00",
      },
    ],
    invoice_count: 1,
    invoices: [
      {
        id: "I1",
        number: "FA-2610-018",
        deal: "D1",
        kind: "invoice",
        status: "posted",
        issued_on: "2026-10-05",
        currency: "EUR",
        gross: "7200.00",
        due_on: "2026-11-04",
        open: "6600.00",
        late_days: 18,
        disputed: false,
      },
    ],
    payment_count: 0,
    payments: [],
    group: {
      members: [
        { id: "C1", name: "Port de Lorient", depth: 0, figures: FIGURES },
        { id: "C2", name: "Fonderie d’Aubusson", depth: 1, figures: FIGURES },
      ],
      member_count: 2,
      total: { ...FIGURES, invoiced: "1200000.00" },
    },
  };
}

const COLUMN = { is_key: false, is_required: false, default: null, choices: [], holds: "text" as const };

/** The customer's own fields, or its contacts. */
export function recordsOf({ entity }: RecordTableRequest): RecordTable {
  const named = (names: readonly string[]) => names.map((name) => ({ ...COLUMN, name }));
  if (entity === "contacts") {
    const values = { id: "K1", customer_id: "C1", name: "Hélène Çelik", role: "Achats", email: "helene@lorient.example", phone: "", opted_out_on: "" };
    const rows = [{ id: "K1", values, entered: {}, is_own: false }];
    return { entity: "contact", columns: named(["name", "role", "email", "phone", "opted_out_on"]), count: 1, offset: 0, rows };
  }
  const channel = { ...COLUMN, name: "preferred_channel", holds: "choice" as const, choices: [{ value: "email", name: null }] };
  const values = { id: "C1", name: "Port de Lorient", siren: "552081317", city: "Lorient", website: "", preferred_channel: "email" };
  const entered = { city: { source_value: "Brest", by: "claire", at: "2026-11-20T08:00:00Z", reason: null } };
  return {
    entity: "customer",
    columns: [...named(["siren", "city", "website"]), channel],
    count: 1,
    offset: 0,
    rows: [{ id: "C1", values, entered, is_own: false }],
  };
}
