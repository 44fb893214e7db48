/** Records of a source: mended in place, the source's value beside, and given back. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../ipc";
import type { EditAnswer, EditRequest, RecordRow, RecordTable, SettingsColumn } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { RecordFields, RecordGrid } from "./index";

vi.setConfig({ testTimeout: 30_000 });

const column = (name: string, more: Partial<SettingsColumn> = {}): SettingsColumn => ({
  name,
  holds: "text",
  is_key: false,
  is_required: false,
  default: null,
  choices: [],
  ...more,
});

const COLUMNS = [column("name"), column("unit_cost", { holds: "decimal" }), column("family")];
const ROW: RecordRow = { id: "pose", values: { id: "pose", name: "Pose", unit_cost: "800", family: "" }, entered: {}, is_own: false };
const ENTERED = { source_value: "800", by: "claire", at: "2026-11-20T08:00:00Z", reason: null };
const ANSWER: EditAnswer = { undo: { kind: "values", values: [] }, version: "2", effect: null };

let transport: FakeTransport;

function table(row: RecordRow): RecordTable {
  return { entity: "product", columns: COLUMNS, count: 1, offset: 0, rows: [row] };
}

beforeEach(() => {
  transport = fakeTransport({ record_table: () => table(ROW), edit: () => ANSWER });
  return replaceTransport(transport);
});

function edits(): EditRequest["change"][] {
  return transport.asked.filter(({ name }) => name === "edit").map(({ request }) => (request as EditRequest).change);
}

function grid(): void {
  renderInWindow(<RecordGrid table="products" label="Produits" currency="EUR" shown={{ name: 200, unit_cost: 100 }} none={<p>Aucun</p>} />);
}

describe("a table of records", () => {
  it("keeps what is entered as a value in the place of the source's", async () => {
    grid();
    await userEvent.click(await screen.findByRole("gridcell", { name: "800" }));
    await userEvent.keyboard("850{Enter}");
    await waitFor(() => expect(edits()).toHaveLength(1));
    const set = { kind: "set", entity: "product", id: "pose", field: "unit_cost", value: "850", reason: null };
    expect(edits()[0], "the source's row is not written").toEqual({ kind: "values", values: [set] });
  });

  it("shows the source's value struck through, and gives it back", async () => {
    transport.answer({ record_table: () => table({ ...ROW, values: { ...ROW.values, unit_cost: "850" }, entered: { unit_cost: ENTERED } }) });
    grid();
    const cell = await screen.findByRole("gridcell", { name: "800 850" });
    expect(within(cell).getByText("800").tagName, "the source's").toBe("S");
    expect(within(cell).getByText("850").className, "a hand's").toBe("hand");
    await userEvent.click(screen.getByRole("gridcell", { name: "Revenir aux valeurs lues" }));
    await waitFor(() => expect(edits()).toHaveLength(1));
    expect(edits()[0]).toEqual({ kind: "values", values: [{ kind: "source", entity: "product", id: "pose", field: "unit_cost" }] });
  });

  it("takes the source's value typed again as the source's", async () => {
    transport.answer({ record_table: () => table({ ...ROW, values: { ...ROW.values, unit_cost: "850" }, entered: { unit_cost: ENTERED } }) });
    grid();
    await userEvent.click(await screen.findByRole("gridcell", { name: "800 850" }));
    await userEvent.keyboard("800{Enter}");
    await waitFor(() => expect(edits()).toHaveLength(1));
    expect(edits()[0], "no value of one's own that says the same").toMatchObject({ values: [{ kind: "source" }] });
  });

  it("says in the person's language why a value is refused, and keeps what was typed", async () => {
    const refused = { value: "850", code: "override-not-held", arguments: { field: "unit_cost", table: "products", row: "pose" }, field: null, detail: null };
    transport.answer({
      edit: () => {
        throw new AppError("override-invalid", "cannot hold", undefined, { detail: "cannot be held" }, refused);
      },
    });
    grid();
    await userEvent.click(await screen.findByRole("gridcell", { name: "800" }));
    await userEvent.keyboard("850{Enter}");
    const why = await screen.findByRole("alert");
    expect(why.textContent, "the code's words").toContain("ne peut pas être gardée");
    expect(why.textContent, "not the program's English").not.toContain("cannot");
    expect(screen.getByRole("textbox"), "what was typed stays").toHaveProperty("value", "850");
  });
});

describe("a record's fields", () => {
  it("hide those without a value until they are asked for, and are written in place", async () => {
    renderInWindow(<RecordFields table="products" id="pose" currency="EUR" />);
    await screen.findByText("Pose");
    expect(screen.queryByText("Famille"), "nothing is known of it").toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "1 autre champ" }));
    await userEvent.click(screen.getByRole("button", { name: /^Famille/ }));
    await userEvent.keyboard("Chantier{Enter}");
    await waitFor(() => expect(edits()).toHaveLength(1));
    expect(edits()[0]).toMatchObject({ values: [{ kind: "set", field: "family", value: "Chantier" }] });
  });
});
