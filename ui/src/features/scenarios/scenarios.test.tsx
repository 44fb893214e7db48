/** Scenarios: chosen, saved, replaced only when asked, renamed, removed and taken back. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { Comparison, ComparisonRequest, ScenarioChoice, ScenarioFace, ScenarioSaveRequest } from "../../ipc/generated";
import { CHOICES, EVERYWHERE, NO_LEVERS, PRUDENT, SAVED } from "../../testing/deskSamples";
import { renderInWindow } from "../../testing/render";
import { ScenarioDesk } from "../../testing/ScenarioDesk";
import { History, HistoryContext, UndoShortcuts } from "../../undo";
import { ComparisonDrawer, ScenarioPicker, useScenarios } from "./index";
import type { ScenarioMoves } from "../../scenario";

vi.setConfig({ testTimeout: 30_000 });

/** What the program keeps, and what it has removed. */
let saved: ScenarioFace[];
let removed: Map<string, ScenarioFace>;
let transport: FakeTransport;
let history: History;
let held: ScenarioMoves | undefined;

function save({ name, scenario, replace }: ScenarioSaveRequest): ScenarioFace[] {
  if (!replace && saved.some((face) => face.name === name)) {
    throw new AppError("scenario-exists", "taken", "replace it", { name });
  }
  if (name === "base") throw new AppError("scenario-base", "reserved", "another name", { name });
  const levers = scenario.levers ?? saved.find((face) => face.name === scenario.name)?.levers ?? NO_LEVERS;
  saved = [...saved.filter((face) => face.name !== name), { name, levers, other_levers: 0 }];
  return saved;
}

beforeEach(() => {
  saved = [...SAVED];
  removed = new Map();
  history = new History();
  held = undefined;
  transport = fakeTransport({
    scenario_save: save,
    scenario_remove: ({ name }) => {
      removed.set(name, saved.find((face) => face.name === name) as ScenarioFace);
      saved = saved.filter((face) => face.name !== name);
      return saved;
    },
    scenario_restore: ({ name }) => {
      saved = [...saved, removed.get(name) as ScenarioFace];
      return saved;
    },
    scenario_compare: () => COMPARISON,
  });
  return replaceTransport(transport);
});

const MODIFIED: ScenarioChoice = {
  name: "Prudent",
  levers: { ...PRUDENT.levers, win_rate: { value: "0.80", where: EVERYWHERE } },
};

function Page({ choice }: { choice?: ScenarioChoice }): ReactNode {
  return (
    <HistoryContext value={history}>
      <ScenarioDesk {...(choice ? { choice } : {})}>
        {({ moves, setSaved }) => <Bar moves={moves} onSaved={setSaved} />}
      </ScenarioDesk>
      <UndoShortcuts />
    </HistoryContext>
  );
}

function Bar({ moves, onSaved }: { moves: ScenarioMoves; onSaved: (saved: readonly ScenarioFace[]) => void }): ReactNode {
  held = moves;
  const scenarios = useScenarios({ moves, onCompare: () => undefined, onSaved });
  return (
    <>
      <ScenarioPicker moves={moves} scenarios={scenarios} />
      {scenarios.menu}
      {scenarios.buttons}
      {scenarios.dialog}
    </>
  );
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

async function chooseInMenu(name: RegExp): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Autres actions sur le scénario" }));
  await userEvent.click(await screen.findByRole("menuitem", { name }));
}

/** The dialog's field once it has the focus: it comes a frame after the dialog. */
async function nameField(): Promise<HTMLElement> {
  const field = await screen.findByRole("textbox", { name: "Nom" });
  await waitFor(() => expect(document.activeElement, "the name is typed at once").toBe(field));
  return field;
}

async function saveAs(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer sous…" }));
  await nameField();
  await userEvent.keyboard(`${name}{Enter}`);
}

const names = (): string[] => saved.map(({ name }) => name).toSorted();

describe("the picker", () => {
  it("lists the base and the saved ones with how many levers each has", async () => {
    renderInWindow(<Page />);
    await userEvent.click(screen.getByRole("button", { name: /Scénario/ }));
    const options = within(await screen.findByRole("listbox")).getAllByRole("option").map((option) => plain(option.textContent));
    expect(options, "levers that the panel does not show are counted too").toEqual([
      "Basesans levier", "Ambitieux3 leviers", "Prudent4 leviers",
    ]);
  });

  it("picks one, says so in plum, and can be taken back", async () => {
    renderInWindow(<Page choice={{ name: null, levers: null }} />);
    const button = screen.getByRole("button", { name: /Scénario/ });
    expect(button.dataset["look"], "the base is nobody's hand").toBe("bar");
    await userEvent.click(button);
    await userEvent.click(within(await screen.findByRole("listbox")).getByRole("option", { name: /Ambitieux/ }));
    await waitFor(() => expect(held?.choice, "as saved").toEqual({ name: "Ambitieux", levers: null }));
    expect(screen.getByRole("button", { name: /Scénario/ }).dataset["look"], "a scenario is a hand").toBe("hand");
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(held?.choice.name, "the base again").toBeNull());
  });

  it("says when the panel differs from what is saved", () => {
    renderInWindow(<Page choice={MODIFIED} />);
    expect(plain(document.querySelector(".picker-value")?.textContent), "modified").toBe("Prudent · modifié");
  });
});

describe("saving under a name", () => {
  it("keeps the levers, chooses the new scenario, and offers the way back", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await saveAs("Très prudent");
    await waitFor(() => expect(held?.choice, "chosen, and as saved").toEqual({ name: "Très prudent", levers: null }));
    expect(saved.find(({ name }) => name === "Très prudent")?.levers, "exactly the panel's levers").toEqual(MODIFIED.levers);
    await userEvent.click(await screen.findByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(names(), "it is gone again").toEqual(["Ambitieux", "Prudent"]));
    expect(held?.choice, "and the levers are in the panel as before").toEqual(MODIFIED);
  });

  it("leaves out levers that stand at their base", async () => {
    const levers = { ...NO_LEVERS, slip_months: { value: "0", where: { ...EVERYWHERE, team: ["T-1"] } } };
    renderInWindow(<Page choice={{ name: null, levers }} />);
    await saveAs("Rien");
    await waitFor(() => expect(saved.find(({ name }) => name === "Rien")?.levers, "no lever that changes nothing").toEqual(NO_LEVERS));
  });

  it("asks before it replaces, naming what is lost, and replaces nothing otherwise", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await saveAs("Ambitieux");
    const dialog = await screen.findByRole("alertdialog");
    expect(plain(dialog.textContent), "how many levers are replaced").toContain("ses 3 leviers sont remplacés");
    expect(saved.find(({ name }) => name === "Ambitieux"), "nothing is replaced yet").toEqual(SAVED[0]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Choisir un autre nom" }));
    expect(await nameField(), "what was typed is not lost").toHaveProperty("value", "Ambitieux");
    await userEvent.keyboard("{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: "Remplacer" }));
    await waitFor(() => expect(saved.find(({ name }) => name === "Ambitieux")?.levers, "replaced").toEqual(MODIFIED.levers));
    expect(held?.choice, "and chosen").toEqual({ name: "Ambitieux", levers: null });
  });

  it("wants a name, and says why one is refused", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await saveAs("  ");
    expect(await screen.findByText("Donnez un nom au scénario."), "no empty name").toBeTruthy();
    await userEvent.keyboard("{Control>}a{/Control}base{Enter}");
    expect(await screen.findByText(/ce nom est réservé/), "the base keeps its name").toBeTruthy();
    expect(names(), "nothing was saved").toEqual(["Ambitieux", "Prudent"]);
  });

  it("is left with Escape, without a trace", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer sous…" }));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog"), "closed").toBeNull());
    expect(transport.asked, "the program was not asked").toHaveLength(0);
  });
});

describe("a saved scenario that was moved", () => {
  it("is saved over without a question, and can be taken back", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(saved.find(({ name }) => name === "Prudent")?.levers, "the panel's levers").toEqual(MODIFIED.levers));
    expect(held?.choice, "no longer modified").toEqual({ name: "Prudent", levers: null });
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(saved.find(({ name }) => name === "Prudent")?.levers, "as it was saved before").toEqual(PRUDENT.levers));
    expect(held?.choice, "and modified again").toEqual(MODIFIED);
  });

  it("goes back to what is saved", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await chooseInMenu(/Revenir à «.Prudent/);
    await waitFor(() => expect(held?.choice, "as saved").toEqual({ name: "Prudent", levers: null }));
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(held?.choice, "the move is not lost").toEqual(MODIFIED));
  });

  it("tells of a save that fails and loses nothing", async () => {
    transport.answer({
      scenario_save: () => {
        throw new AppError("database-disk", "full");
      },
    });
    renderInWindow(<Page choice={MODIFIED} />);
    await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(plain((await screen.findByRole("alert")).textContent), "why").toContain("disque");
    expect(held?.choice, "the levers are still there").toEqual(MODIFIED);
    expect(history.state().undo, "nothing was done").toBeUndefined();
  });
});

describe("removing and renaming", () => {
  it("removes at once and brings it back from the notice", async () => {
    renderInWindow(<Page />);
    await chooseInMenu(/Supprimer/);
    await waitFor(() => expect(names(), "removed").toEqual(["Ambitieux"]));
    expect(held?.choice, "the base holds").toEqual({ name: null, levers: null });
    await userEvent.click(await screen.findByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(names(), "back").toEqual(["Ambitieux", "Prudent"]));
    expect(held?.choice, "and chosen again").toEqual({ name: "Prudent", levers: null });
  });

  it("renames what is saved and keeps the panel's own moves", async () => {
    renderInWindow(<Page choice={MODIFIED} />);
    await chooseInMenu(/Renommer/);
    const field = await nameField();
    expect(field, "one begins with its name").toHaveProperty("value", "Prudent");
    await userEvent.clear(field);
    await userEvent.type(field, "Sage{Enter}");
    await waitFor(() => expect(names(), "one name for the other").toEqual(["Ambitieux", "Sage"]));
    expect(saved.find(({ name }) => name === "Sage")?.levers, "as it was saved, not as it is moved").toEqual(PRUDENT.levers);
    expect(held?.choice, "still moved").toEqual({ ...MODIFIED, name: "Sage" });
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(names(), "the old name again").toEqual(["Ambitieux", "Prudent"]));
  });

  it("loses nothing when it is renamed to its own name", async () => {
    renderInWindow(<Page />);
    await chooseInMenu(/Renommer/);
    await nameField();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("dialog"), "closed").toBeNull());
    expect(names(), "it is still there").toEqual(["Ambitieux", "Prudent"]);
  });
});

const shown = (first: string, second: string, total: string): Comparison["left"] => ({
  by_column: [first, second], later: null, total,
});

const COMPARISON: Comparison = {
  left: shown("1000000.00", "500000.00", "1500000.00"),
  right: shown("900000.00", "540000.00", "1440000.00"),
  change: shown("-100000.00", "40000.00", "-60000.00"),
  measures: [{ measure: "invoicing", left: "1500000.00", right: "1440000.00", change: "-60000.00" }],
  left_levers: {},
  right_levers: {},
};

function Compared({ choice }: { choice?: ScenarioChoice }): ReactNode {
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <ScenarioDesk {...(choice ? { choice } : {})}>
      {({ moves, request }) => (
        <ComparisonDrawer
          request={request}
          moves={moves}
          currency="EUR"
          choices={CHOICES}
          columnNames={["Nov. 2026", "Déc. 2026"]}
          onClose={() => setOpen(false)}
        />
      )}
    </ScenarioDesk>
  );
}

function lastPair(): Pick<ComparisonRequest, "left" | "right"> {
  const { left, right } = transport.asked.at(-1)?.request as ComparisonRequest;
  return { left, right };
}

describe("comparing two", () => {
  it("sets the scenario that holds against the base, column by column, with the change", async () => {
    renderInWindow(<Compared />);
    const table = await screen.findByRole("table", { name: "Facturation par mois" });
    const rows = within(table).getAllByRole("row").map((row) => plain(row.textContent));
    expect(rows, "left, right and change, the total last").toEqual([
      "Mois · k€BasePrudentÉcart",
      "Nov. 20261 000900−100",
      "Déc. 2026500540+40",
      "Total1 5001 440−60",
    ]);
    expect(table.querySelectorAll("[data-mark=loss]"), "the loss is hatched").toHaveLength(1);
    expect(table.querySelectorAll("[data-mark=margin]"), "the gain solid, on the other side").toHaveLength(1);
    expect(lastPair(), "the base at the left").toEqual({
      left: { name: null, levers: null }, right: { name: "Prudent", levers: null },
    });
  });

  it("sets a moved scenario against itself as saved", async () => {
    renderInWindow(<Compared choice={MODIFIED} />);
    await screen.findByRole("table", { name: "Facturation par mois" });
    expect(lastPair(), "saved, then moved").toEqual({ left: { name: "Prudent", levers: null }, right: MODIFIED });
  });

  it("swaps both sides", async () => {
    renderInWindow(<Compared />);
    await userEvent.click(await screen.findByRole("button", { name: "Inverser" }));
    await waitFor(() => expect(lastPair(), "the other way round").toEqual({
      left: { name: "Prudent", levers: null }, right: { name: null, levers: null },
    }));
  });

  it("says when both sides are the same", async () => {
    renderInWindow(<Compared choice={{ name: null, levers: null }} />);
    await screen.findByRole("table", { name: "Facturation par mois" });
    expect(screen.queryByText(/sont les mêmes/), "base and a saved one are not").toBeNull();
    await userEvent.click(screen.getAllByRole("button", { name: /avec/ })[0] as HTMLElement);
    await userEvent.click(within(await screen.findByRole("listbox")).getByRole("option", { name: /Base/ }));
    expect(await screen.findByText("Les deux scénarios sont les mêmes."), "no riddle of zeros").toBeTruthy();
  });

  it("shows which levers differ, with their reach", async () => {
    renderInWindow(<Compared />);
    const table = await screen.findByRole("table", { name: "Leviers" });
    const rows = within(table).getAllByRole("row").map((row) => plain(row.textContent));
    expect(rows, "value and reach on both sides").toEqual([
      "LevierBasePrudent",
      "Taux de succèsbase× 0,90",
      "Décalagebase+1 mois · équipe Grands comptes",
      "Coûtsbase+2,0 %",
      "Délaisbase+10 j",
    ]);
  });
});
