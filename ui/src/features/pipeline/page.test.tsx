/** The pipeline: what is shown, what is entered in place, what is refused; the program's own filters and order. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../ipc";
import type { PipelineRequest, PipelineRow, PipelineTable, PipelineTotal } from "../../ipc/generated";
import { READY } from "../../testing/openDesk";
import { fractionOf, percentOf } from "./entries";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

const FIGURES: PipelineTotal = {
  amount: "640000.00",
  weighted: "320000.00",
  probability: "0.500000",
  margin: "134400.00",
  margin_rate: "0.210000",
  cost_coverage: "1.000000",
};

const DEAL: PipelineRow = {
  id: "D1",
  name: "Rénovation four",
  customer: "Cimenteries du Rhône",
  salesperson: "Claire Delmas",
  team: "Nord",
  stage: "offer",
  stage_name: "Offre remise",
  pipeline: "ventes",
  figures: FIGURES,
  lines: [
    {
      line: "L1",
      name: "Pose",
      amount: "320000.00",
      stated: "0.600000",
      probability: "0.600000",
      origin: "line",
      entered: { source_value: "0.400000", by: "Claire", at: "2026-11-20T08:00:00Z", reason: "comité" },
    },
    { line: "L2", name: "Pièces", amount: "320000.00", stated: "0.400000", probability: "0.400000", origin: "stage", entered: null },
  ],
  source: "HubSpot",
  close_on: "2027-01-15",
  days_late: null,
  next_step: null,
  next_step_on: null,
  entered: [],
};

const UNKNOWN: PipelineRow = {
  ...DEAL,
  id: "D2",
  name: "Portique",
  customer: "Chantiers de l’Aulne",
  figures: { ...FIGURES, margin: null, margin_rate: null, cost_coverage: "0.000000" },
  lines: [{ line: "L3", name: "Portique", amount: "640000.00", stated: "0.500000", probability: "0.500000", origin: "deal", entered: null }],
  close_on: "2026-11-04",
  days_late: 18,
};

const STAGES: PipelineTable["stages"] = [
  { id: "offer", name: "Offre remise", pipeline: "ventes", kind: "open", probability: "0.400000" },
  { id: "won", name: "Gagnée", pipeline: "ventes", kind: "won", probability: "1.000000" },
  { id: "other", name: "Ailleurs", pipeline: "après-vente", kind: "open", probability: "0.100000" },
];

function tableOf(request: PipelineRequest, rows: readonly PipelineRow[] = [DEAL, UNKNOWN]): PipelineTable {
  return {
    as_of: "2026-11-22",
    currency: "EUR",
    all: rows.length,
    count: rows.length,
    without_next_step: 2,
    total: { ...FIGURES, amount: "1280000.00", cost_coverage: "0.500000" },
    offset: request.offset,
    rows: rows.slice(request.offset, request.offset + request.limit),
    stages: [...STAGES],
  };
}

const CHOICES = {
  today: "2026-11-22",
  fiscal_years: [{ starts_in: 2026, first: "2026-07", last: "2027-06" }],
  current_fiscal_year: 2026,
  dimensions: [],
  scenarios: [],
  teams: [{ key: "N", label: "Nord" }],
  families: [],
  stages: [],
  salespeople: [],
  segments: [],
};

let back: (() => void) | undefined;
afterEach(() => back?.());

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

async function open(address: string, handlers: Handlers = {}): Promise<FakeTransport> {
  const program = fakeTransport({
    state_get: () => READY,
    preferences_set: () => READY,
    choices_get: () => CHOICES,
    pipeline_table: (request) => tableOf(request),
    edit: () => ({
      undo: { kind: "values", values: [{ kind: "take_back", override_id: "o1" }] },
      version: "2",
      effect: { currency: "EUR", weighted: "1.00", weighted_change: "96000.00" },
    }),
    search: ({ text }) => ({ text, rows: [] }),
    ...handlers,
  });
  back = replaceTransport(program);
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole("main");
  return program;
}

const asked = <Request,>(program: FakeTransport, name: string): Request[] =>
  program.asked.filter((one) => one.name === name).map(({ request }) => request as Request);
const rowOf = (customer: string): HTMLElement =>
  screen.getAllByRole("row").find((row) => row.textContent.includes(customer)) as HTMLElement;

async function enter(customer: string, column: number): Promise<HTMLElement> {
  // The first cell is the row's header.
  await userEvent.click(within(rowOf(customer)).getAllByRole("gridcell")[column - 1] as HTMLElement);
  return screen.findByRole("dialog");
}

describe("the table", () => {
  it("shows what is unknown as unknown, what is late and what wants a step; the total says what it covers", async () => {
    await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const row = plain(rowOf("Aulne").textContent);
    expect(row, "an unknown margin is no zero").toContain("inconnu");
    expect(row).toContain("Sans action");
    expect(rowOf("Aulne").querySelector("[data-late=true]"), "its date has passed").not.toBeNull();
    expect(plain(rowOf("2 affaires").textContent)).toContain("1 280 000 €");
  });

  it("is filtered and sorted by the program", async () => {
    const program = await open("/pipeline?team=%3DN&closes=period&span=fy2026&sort=-close");
    await screen.findByText("Cimenteries du Rhône");
    const last = asked<PipelineRequest>(program, "pipeline_table").at(-1);
    expect(last).toMatchObject({ team: "N", closes: { kind: "fiscal_year", starts_in: 2026 }, sort: [["close", "descending"]] });
    await userEvent.click(screen.getByRole("button", { name: "2 affaires sans action" }));
    await waitFor(() =>
      expect(asked<PipelineRequest>(program, "pipeline_table").at(-1)?.wants).toBe("without_next_step"),
    );
  });

  it("is read anew when anything was entered, wherever", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const before = asked(program, "pipeline_table").length;
    program.send("data_changed", { version: "9" });
    await waitFor(() => expect(asked(program, "pipeline_table").length).toBeGreaterThan(before));
  });

  it("without an open deal says what will come", async () => {
    await open("/pipeline", { pipeline_table: (request) => tableOf(request, []) });
    expect(await screen.findByText("Aucune affaire ouverte")).toBeDefined();
  });
});

describe("a probability", () => {
  it("is entered by line, in the place of the source's, with why", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 4);
    expect(plain(sheet.textContent), "whose it replaces").toContain("remplace 40 % lu dans HubSpot");
    const field = within(sheet).getByLabelText("Probabilité de Pièces");
    await userEvent.clear(field);
    await userEvent.type(field, "62,5");
    await userEvent.type(within(sheet).getByLabelText("Pourquoi"), "budget validé{Enter}");
    await waitFor(() => expect(asked(program, "edit")).toHaveLength(1));
    const values = [
      { kind: "set", entity: "deal_line", id: "L2", field: "probability", value: "0.625000", reason: "budget validé" },
    ];
    expect(asked(program, "edit")[0], "the other line is left alone").toMatchObject({ change: { kind: "values", values } });
    expect(plain((await screen.findByRole("status")).textContent)).toContain("Pondéré +96 000 €");
    await userEvent.click(screen.getByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(asked(program, "edit")).toHaveLength(2));
  });

  it("that is none stays in its field with the reason below", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 4);
    const field = within(sheet).getByLabelText<HTMLInputElement>("Probabilité de Pose");
    await userEvent.clear(field);
    await userEvent.type(field, "160{Enter}");
    expect((await within(sheet).findByRole("alert")).textContent).toContain("de 0 à 100");
    expect(field.value, "what was typed").toBe("160");
    expect(asked(program, "edit"), "nothing was asked").toHaveLength(0);
  });

  it("goes back to the source's by a button that names it", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 4);
    await userEvent.click(within(sheet).getByRole("button", { name: /Revenir à 40/ }));
    const values = [{ kind: "source", entity: "deal_line", id: "L1", field: "probability" }];
    await waitFor(() => expect(asked(program, "edit")[0]).toMatchObject({ change: { values } }));
  });

  it("that the program refuses keeps the sheet and says why in it", async () => {
    await open("/pipeline", {
      edit: () => {
        throw new AppError("database-disk", "full");
      },
    });
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 4);
    const field = within(sheet).getByLabelText<HTMLInputElement>("Probabilité de Pose");
    await userEvent.clear(field);
    await userEvent.type(field, "70{Enter}");
    expect((await within(sheet).findByRole("alert")).textContent).toContain("disque");
    expect(field.value, "nothing typed is lost").toBe("70");
  });

  it("is read and written exactly", () => {
    expect([percentOf("0.625000"), percentOf("1.000000"), percentOf("0.000000")]).toEqual(["62.5", "100", "0"]);
    expect([fractionOf("62,5", "fr"), fractionOf("100 %", "fr"), fractionOf("0", "fr")]).toEqual(["0.625000", "1.000000", "0.000000"]);
    expect([fractionOf("-1", "fr"), fractionOf("100,0001", "fr"), fractionOf("x", "fr"), fractionOf("1,23456", "fr")]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("other values", () => {
  it("a date is typed, and one that is none is refused", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 9);
    const field = within(sheet).getByLabelText("Signature");
    await userEvent.clear(field);
    await userEvent.type(field, "31/02/2027{Enter}");
    expect(await within(sheet).findByText(/Une date/), "February has no 31st").toBeDefined();
    await userEvent.clear(field);
    await userEvent.type(field, "28/02/2027{Enter}");
    const values = [{ kind: "set", entity: "deal", id: "D1", field: "expected_close_on", value: "2027-02-28", reason: null }];
    await waitFor(() => expect(asked(program, "edit")[0]).toMatchObject({ change: { values } }));
  });

  it("a deal that is won asks for the day: both are one edit", async () => {
    const program = await open("/pipeline");
    await screen.findByText("Cimenteries du Rhône");
    const sheet = await enter("Rhône", 2);
    await userEvent.click(within(sheet).getByRole("button", { name: /Étape/ }));
    const list = await screen.findByRole("listbox");
    expect(within(list).queryByText("Ailleurs"), "another pipeline's stages are no choice").toBeNull();
    await userEvent.click(within(list).getByRole("option", { name: "Gagnée" }));
    const field = await within(sheet).findByLabelText("Gagnée le");
    await userEvent.clear(field);
    await userEvent.type(field, "20/11/2026");
    await userEvent.click(within(sheet).getByRole("button", { name: "Garder" }));
    const values = [
      { field: "stage_id", value: "won" },
      { field: "closed_on", value: "2026-11-20" },
    ];
    await waitFor(() => expect(asked(program, "edit")[0]).toMatchObject({ change: { values } }));
  });
});

describe("several deals", () => {
  const CHANGE = { kind: "values" as const, values: [] };
  const handlers: Handlers = {
    pipeline_change: ({ deals }) => ({ change: CHANGE, changed: deals.length, left: 0 }),
    pipeline_ids: () => ({ ids: ["D1", "D2", "D3"] }),
    settings_table: ({ entity }) => ({ entity, columns: [], rows: [{ id: "S1", name: "30/70" }] }),
  };
  const choose = async (): Promise<void> => {
    await screen.findByText("Portique");
    (rowOf("Cimenteries").querySelector("[role=rowheader]") as HTMLElement).focus();
  };

  it("are chosen by keys, given one probability, and one undo takes it back", async () => {
    const program = await open("/pipeline", handlers);
    await choose();
    await userEvent.keyboard(" {Shift>}{ArrowDown}{/Shift}");
    const bar = await screen.findByRole("toolbar", { name: "2 affaires" });
    await userEvent.click(within(bar).getByRole("button", { name: "Probabilité" }));
    const sheet = await screen.findByRole("dialog");
    await userEvent.type(within(sheet).getByRole("textbox", { name: "Probabilité" }), "150{Enter}");
    expect(asked(program, "pipeline_change"), "what is no probability is not asked").toEqual([]);
    const field = within(sheet).getByRole("textbox", { name: "Probabilité" });
    await userEvent.clear(field);
    await userEvent.type(field, "55{Enter}");
    await waitFor(() => expect(asked(program, "edit")).toHaveLength(1));
    const value = { kind: "probability", probability: "0.550000" };
    expect(asked(program, "pipeline_change")).toEqual([{ deals: ["D1", "D2"], value, reason: null }]);
    expect(asked(program, "edit"), "what the program answered, as one edit").toEqual([{ change: CHANGE, as_of: null }]);
    const notice = await screen.findByText(/Probabilité 55/);
    expect(plain(notice.textContent), "what was done, to how many").toContain("Probabilité 55 %, 2 affaires");
    expect(screen.getByRole("toolbar", { name: "2 affaires" }), "they stay chosen").toBeTruthy();
  });

  it("are left by Escape, from the table and from the bar", async () => {
    await open("/pipeline", handlers);
    await choose();
    await userEvent.keyboard(" ");
    await screen.findByRole("toolbar", { name: "1 affaire" });
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("toolbar")).toBeNull();
    await userEvent.keyboard(" ");
    const bar = await screen.findByRole("toolbar", { name: "1 affaire" });
    within(bar).getByRole("button", { name: "Étape" }).focus();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("toolbar")).toBeNull();
    expect(rowOf("Cimenteries").getAttribute("aria-selected"), "the table has left it too").toBe("false");
  });

  it("all of a list are those of its filters, whether read or not", async () => {
    const program = await open("/pipeline?team=%3DN", handlers);
    await choose();
    await userEvent.keyboard("{Control>}a{/Control}");
    const bar = await screen.findByRole("toolbar", { name: "2 affaires" });
    await userEvent.click(within(bar).getByRole("button", { name: "Signature" }));
    await userEvent.type(within(await screen.findByRole("dialog")).getByRole("textbox", { name: "Signature" }), "31/3/2027{Enter}");
    await waitFor(() => expect(asked(program, "pipeline_change")).toHaveLength(1));
    expect(asked(program, "pipeline_ids")).toMatchObject([{ deals: { team: "N" }, first: 0 }]);
    expect(asked(program, "pipeline_change")).toMatchObject([{ deals: ["D1", "D2", "D3"], value: { kind: "close", on: "2027-03-31" } }]);
  });

  it("that have the value already or cannot take it are said, and nothing is kept", async () => {
    const left: Handlers = { pipeline_change: () => ({ change: null, changed: 0, left: 2 }) };
    const program = await open("/pipeline", { ...handlers, ...left });
    await choose();
    await userEvent.keyboard(" ");
    await userEvent.click(within(await screen.findByRole("toolbar")).getByRole("button", { name: "Échéancier" }));
    const sheet = await screen.findByRole("dialog");
    await userEvent.click(within(sheet).getByRole("button", { name: /Échéancier/ }));
    await userEvent.click(within(await screen.findByRole("listbox")).getByRole("option", { name: "30/70" }));
    await userEvent.click(within(sheet).getByRole("button", { name: "Garder" }));
    expect(plain((await screen.findByRole("alert")).textContent)).toContain("2 affaires inchangées : leurs échéances");
    expect(asked(program, "edit")).toEqual([]);
  });
});
