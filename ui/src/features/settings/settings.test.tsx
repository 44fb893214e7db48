/** Settings written in place: kept at once, refused in words below the field, taken back. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { EditRequest, SchedulePreviewRequest, SettingsColumn, SettingsTable } from "../../ipc/generated";
import { openDesk } from "../../testing/openDesk";

function column(name: string, change: Partial<SettingsColumn> = {}): SettingsColumn {
  return { name, holds: "text", is_key: false, is_required: false, default: null, choices: [], ...change };
}

const FIXED_COSTS: SettingsTable = {
  entity: "fixed_costs",
  columns: [
    column("id", { is_key: true, is_required: true }),
    column("name", { is_required: true }),
    column("from_month", { holds: "month", is_required: true }),
    column("to_month", { holds: "month" }),
    column("monthly_amount", { holds: "money", is_required: true }),
  ],
  rows: [{ id: "loyer", name: "Loyer", from_month: "2026-01", to_month: "", monthly_amount: "1000.00" }],
};

const ANSWER = {
  undo: { kind: "rows" as const, entity: "fixed_costs", rows: [{ id: "loyer" }] },
  version: "2",
  effect: { currency: "EUR", weighted: "0.00", weighted_change: "0.00" },
};

async function fixedCosts() {
  let table = FIXED_COSTS;
  const desk = await openDesk(
    {},
    {
      settings_table: () => table,
      edit: ({ change }) => {
        if (change.kind === "rows" && change.rows[0]?.["name"]) {
          const changed = change.rows as SettingsTable["rows"];
          const known = table.rows.filter(({ id }) => !changed.some((row) => row["id"] === id));
          table = { ...table, rows: [...known, ...changed] };
        }
        return ANSWER;
      },
    },
    "/settings?section=fixed_costs",
  );
  await screen.findByRole("grid", { name: "Coûts fixes" });
  return desk;
}

const edits = (asked: unknown[]) => (asked as EditRequest[]).map(({ change }) => change);

describe("a table of the settings", () => {
  it("keeps an amount by Enter and says what takes it back", async () => {
    const desk = await fixedCosts();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("gridcell", { name: /1.000,00/ }));
    await user.keyboard("1250,5{Enter}");
    await waitFor(() => expect(desk.asked("edit")).toHaveLength(1));
    const row = { ...FIXED_COSTS.rows[0], monthly_amount: "1250.5" };
    expect(edits(desk.asked("edit"))).toEqual([{ kind: "rows", entity: "fixed_costs", rows: [row] }]);
    await user.click(await screen.findByRole("button", { name: /Annuler/ }));
    await waitFor(() => expect(desk.asked("edit")).toHaveLength(2));
    expect(edits(desk.asked("edit"))[1], "the program's own way back").toEqual(ANSWER.undo);
  });

  it("leaves what cannot be read in the field, with the reason below it", async () => {
    const desk = await fixedCosts();
    const user = userEvent.setup();
    await user.click(await screen.findByRole("gridcell", { name: /1.000,00/ }));
    await user.keyboard("beaucoup{Enter}");
    const field = screen.getByRole("textbox", { name: "Par mois" });
    expect((field as HTMLInputElement).value, "what was typed stays").toBe("beaucoup");
    expect(screen.getByRole("alert").textContent).toContain("Écrivez un nombre");
    await user.keyboard("{Escape}");
    await screen.findByRole("gridcell", { name: /1.000,00/ });
    expect(desk.asked("edit"), "nothing moved").toEqual([]);
  });

  it("keeps a new row as soon as what it needs is given, under an id of its own", async () => {
    const desk = await fixedCosts();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Ajouter un coût fixe" }));
    const fill = async (name: string, typed: string): Promise<void> => {
      await screen.findByRole("textbox", { name });
      await user.keyboard(`${typed}{Enter}`);
    };
    await fill("Nom", "Énergie");
    await fill("De", "3/2027");
    await fill("À", "");
    await screen.findByText(/: Par mois\.$/);
    await fill("Par mois", "300");
    await waitFor(() => expect(desk.asked("edit")).toHaveLength(1));
    const row = { id: "energie", name: "Énergie", from_month: "2027-03", monthly_amount: "300" };
    expect(edits(desk.asked("edit"))).toEqual([{ kind: "rows", entity: "fixed_costs", rows: [row] }]);
  });
});

describe("a schedule", () => {
  const whole = { currency: "EUR", largest: "10000.00", share_sum: null, problem: null };
  const schedules: SettingsTable = {
    entity: "schedules",
    columns: [
      column("id", { is_key: true, is_required: true }),
      column("name"),
      column("position", { holds: "whole", is_required: true, is_key: true }),
      column("share", { holds: "share", is_required: true }),
    ],
    rows: [{ id: "tout", name: "Tout", position: "1", share: "1" }],
  };

  it("that does not make the whole is shown and not kept", async () => {
    const desk = await openDesk(
      {},
      {
        settings_table: () => schedules,
        choices_get: () => ({ today: "2026-11-22", fiscal_years: [], current_fiscal_year: 2026 }) as never,
        schedule_preview: ({ rules }: SchedulePreviewRequest) =>
          rules[0]?.["share"] === "1"
            ? { ...whole, instalments: [{ on: "2026-11-22", due_on: "2026-12-22", amount: "10000.00", height: "1.000000", label: null, position: "1" }] }
            : { ...whole, largest: null, instalments: [], share_sum: "0.9", problem: "the shares sum to 0.9" },
      },
      "/settings?section=schedules",
    );
    const user = userEvent.setup();
    const preview = within(await screen.findByRole("complementary", { name: "Ce qu’il donne" }));
    await preview.findByText(/10.000,00/);
    await user.click(await screen.findByRole("gridcell", { name: /100/ }));
    await user.keyboard("90{Enter}");
    await preview.findByText(/Les parts font 90/);
    expect(desk.asked("edit"), "the former one still holds").toEqual([]);
  });
});
