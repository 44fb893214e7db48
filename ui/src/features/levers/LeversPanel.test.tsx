/** The levers panel: what a hand sets, what it changes, where it applies, by keys alone. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { Effects, ForecastPageRequest, ScenarioChoice } from "../../ipc/generated";
import { AMBITIOUS, CHOICES, EFFECTS, EVERYWHERE, NO_EFFECTS, NO_LEVERS } from "../../testing/deskSamples";
import { renderInWindow } from "../../testing/render";
import { ScenarioDesk } from "../../testing/ScenarioDesk";
import { History, HistoryContext, UndoShortcuts } from "../../undo";
import { LeversPanel, type LeversPanelProps } from "./index";

// A panel in jsdom on a busy machine: names of roles take their time.
vi.setConfig({ testTimeout: 30_000 });

let transport: FakeTransport;

beforeEach(() => {
  transport = fakeTransport({ forecast_effects: () => EFFECTS });
  return replaceTransport(transport);
});

const BASE: ScenarioChoice = { name: null, levers: null };

function Desk({ choice, ...props }: Partial<LeversPanelProps> & { choice?: ScenarioChoice }): ReactNode {
  return (
    <HistoryContext value={new History()}>
      <ScenarioDesk {...(choice ? { choice } : {})}>
        {({ moves, request }) => (
          <LeversPanel request={request} answered={request} moves={moves} choices={CHOICES} currency="EUR" {...props} />
        )}
      </ScenarioDesk>
      <UndoShortcuts />
    </HistoryContext>
  );
}

const history = new History();

/** The same with one history through all renders. */
function KeptDesk({ choice }: { choice?: ScenarioChoice }): ReactNode {
  return (
    <HistoryContext value={history}>
      <ScenarioDesk {...(choice ? { choice } : {})}>
        {({ moves, request }) => <LeversPanel request={request} answered={request} moves={moves} choices={CHOICES} currency="EUR" />}
      </ScenarioDesk>
      <UndoShortcuts />
    </HistoryContext>
  );
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

function slider(name: string): HTMLElement {
  return screen.getByRole("slider", { name });
}

function reads(name: string): string {
  return plain(slider(name).getAttribute("aria-valuetext"));
}

function askedLevers(): ForecastPageRequest["scenario"][] {
  return transport.asked
    .filter(({ name }) => name === "forecast_effects")
    .map(({ request }) => (request as ForecastPageRequest).scenario);
}

describe("the panel of a saved scenario", () => {
  it("shows its five levers as they are set, in plum only where a hand set them", async () => {
    renderInWindow(<Desk />);
    expect(["Taux de succès", "Décalage", "Prix", "Coûts", "Délais"].map(reads), "the values of Prudent").toEqual([
      "× 0,90", "+1 mois", "0,0 %", "+2,0 %", "+10 j",
    ]);
    const moved = document.querySelectorAll(".lever[data-moved=true]");
    expect(moved, "four are moved, the price stands at its base").toHaveLength(4);
    expect(await screen.findByText("−668 k€"), "what the win rate changes of invoicing").toBeTruthy();
  });

  it("says what costs and delays change where invoicing is shown", async () => {
    renderInWindow(<Desk />);
    expect(await screen.findByText("résultat −103 k€"), "costs move the result, not invoicing").toBeTruthy();
    const exact = plain(screen.getByText("trésorerie").dataset["tip"]);
    expect(exact, "delays move cash; the exact figure is one hover away").toBe("trésorerie −120 000,00 €");
    expect(screen.getByText("aucun"), "the price moves nothing").toBeTruthy();
  });

  it("sets base, scenario and change side by side, with the exact figure one hover away", async () => {
    renderInWindow(<Desk />);
    const table = screen.getByRole("table", { name: "Base, scénario et écart" });
    await within(table).findByText("17 697");
    const rows = within(table).getAllByRole("row").map((row) => plain(row.textContent));
    expect(rows, "one row a measure").toEqual([
      "Exercice, k€BaseScénarioÉcart",
      "Facturation18 75617 697−1 059",
      "Marge5 9575 518−439",
      "Résultat1 7311 292−439",
      "Encaissé21 21420 602−612",
    ]);
    expect(within(table).getByText("−1 059").dataset["tone"], "less is worse").toBe("bad");
  });

  it("sorts the effect of each lever alone by size, the largest first", async () => {
    renderInWindow(<Desk />);
    const bars = await screen.findByRole("region", { name: "Effet de chaque levier seul sur le résultat" });
    const rows = within(bars).getAllByRole("listitem").map((row) => plain(row.textContent));
    expect(rows, "by their effect on the result").toEqual([
      "Taux de succès−212 k€", "Décalage−124 k€", "Coûts−103 k€", "Délais0",
    ]);
    expect(bars.querySelectorAll("[data-mark=loss]"), "losses are hatched, nothing is drawn for none").toHaveLength(3);
  });

  it("says in a sentence what is missing for the target", async () => {
    renderInWindow(<Desk />);
    const heading = await screen.findByText("Pour tenir l’objectif");
    expect(plain(heading.parentElement?.textContent), "how much, until when, how many deals").toBe(
      "Pour tenir l’objectifIl manque 123 k€ facturables avant fin juin 2027. C’est 2 affaires de taille courante (62 k€ chacune).",
    );
  });

  it("says that there are levers which it does not show", () => {
    renderInWindow(<Desk choice={{ name: AMBITIOUS.name, levers: null }} />);
    expect(screen.getByText("+2 leviers de ce scénario"), "nothing that holds is hidden").toBeTruthy();
  });

  it("opens why of a measure's figure", async () => {
    const onWhy = vi.fn();
    renderInWindow(<Desk onWhy={onWhy} />);
    await userEvent.click(await screen.findByRole("button", { name: /^Marge/ }));
    expect(onWhy.mock.calls, "the figure that was clicked").toEqual([["margin"]]);
  });

  it("speaks English without a French word", async () => {
    renderInWindow(<Desk />, { language: "en" });
    await screen.findByText("−€668k");
    expect(screen.getAllByRole("slider").map((one) => plain(one.getAttribute("aria-valuetext"))), "English marks").toEqual([
      "× 0.90", "+1 month", "0.0%", "+2.0%", "+10 d",
    ]);
  });
});

describe("the base", () => {
  it("has nothing in plum and says that its figures are the base's", async () => {
    transport.answer({ forecast_effects: () => NO_EFFECTS });
    renderInWindow(<Desk choice={BASE} />);
    expect(await screen.findByText(/Aucun levier/), "said in a sentence").toBeTruthy();
    expect(document.querySelectorAll(".hand, [data-moved=true]"), "plum is a hand, and there was none").toHaveLength(0);
  });
});

describe("moving a lever by keys", () => {
  it("shows the number at once and asks for what it changes", async () => {
    renderInWindow(<Desk choice={BASE} />);
    slider("Taux de succès").focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(reads("Taux de succès"), "one step of a hundredth").toBe("× 0,99");
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(reads("Taux de succès"), "ten steps").toBe("× 0,89");
    await waitFor(() => expect(askedLevers().at(-1)?.levers?.win_rate, "exactly what stands there").toEqual({ value: "0.89", where: EVERYWHERE }));
    await userEvent.keyboard("{Backspace}");
    expect(reads("Taux de succès"), "the base again").toBe("× 1,00");
    await waitFor(() => expect(askedLevers().at(-1), "no lever is left behind").toEqual(BASE));
  });

  it("takes a typed value beyond the rail, and keeps what cannot be read with the reason", async () => {
    renderInWindow(<Desk choice={BASE} />);
    const field = screen.getByRole("textbox", { name: /Taux de succès/ });
    await userEvent.clear(field);
    await userEvent.type(field, "0,3{Enter}");
    expect(reads("Taux de succès"), "the rail widens to it").toBe("× 0,30");
    await userEvent.clear(field);
    await userEvent.type(field, "abc{Enter}");
    expect(field, "what was typed stays").toHaveProperty("value", "abc");
    expect(field.getAttribute("aria-invalid"), "and is marked").toBe("true");
    expect(reads("Taux de succès"), "the lever has not moved").toBe("× 0,30");
  });

  it("goes back and forth with Ctrl Z, Ctrl Shift Z and Ctrl Y; a held key is one step", async () => {
    renderInWindow(<KeptDesk choice={BASE} />);
    slider("Décalage").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    slider("Prix").focus();
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(reads("Prix"), "the price first").toBe("0,0 %"));
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(reads("Décalage"), "then all three presses").toBe("0 mois"));
    await userEvent.keyboard("{Control>}y{/Control}");
    await waitFor(() => expect(reads("Décalage"), "done again by Ctrl Y").toBe("+3 mois"));
    await userEvent.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}");
    await waitFor(() => expect(plain(reads("Prix")), "and by Ctrl Shift Z").toBe("+0,1 %"));
  });

  it("says on the undo button what it takes back", async () => {
    renderInWindow(<KeptDesk choice={BASE} />);
    slider("Délais").focus();
    await userEvent.keyboard("{ArrowRight}");
    await userEvent.click(screen.getByRole("button", { name: "Annuler : Délais +1 j".replace(/ (?=[:j])/g, "\u00a0") }));
    await waitFor(() => expect(reads("Délais"), "taken back").toBe("0 j"));
  });
});

describe("while a lever is dragged", () => {
  it("has one question on its way, and the last value always wins", async () => {
    const waiting: { request: ForecastPageRequest; answer: (effects: Effects) => void }[] = [];
    transport.answer({
      forecast_effects: (request) => new Promise((answer) => waiting.push({ request, answer })),
    });
    const amount = (value: string): Effects => ({
      ...EFFECTS,
      levers: [{ lever: "win_rate", on_measure: value, on_result: value, on_cash: value, bar: -1000, lines: 1 }],
    });
    renderInWindow(<Desk choice={BASE} />);
    slider("Taux de succès").focus();
    for (let step = 0; step < 8; step += 1) await userEvent.keyboard("{ArrowLeft}");
    expect(reads("Taux de succès"), "the number does not wait").toBe("× 0,92");
    expect(waiting, "eight moves, one question on its way").toHaveLength(1);
    waiting[0]?.answer(NO_EFFECTS);
    await waitFor(() => expect(waiting, "then the last one").toHaveLength(2));
    expect(waiting[1]?.request.scenario.levers?.win_rate?.value, "those in between were skipped").toBe("0.92");
    waiting[1]?.answer(amount("-92000.00"));
    expect((await screen.findAllByText("−92 k€")).length, "its effect is what stands there").toBeGreaterThan(0);
  });
});

describe("where a lever applies", () => {
  it("is said by a chip", () => {
    renderInWindow(<Desk />);
    expect(screen.getByText("Décalage : équipe Grands comptes"), "lever, dimension and name").toBeTruthy();
  });

  it("is chosen by typing, several values at a time, with keys alone", async () => {
    renderInWindow(<Desk />);
    screen.getByRole("button", { name: /^Décalage.*modifier/ }).focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Où le levier agit" });
    const field = within(dialog).getByRole("searchbox", { name: "Chercher" });
    await waitFor(() => expect(document.activeElement, "typing finds at once").toBe(field));
    await userEvent.keyboard("ou");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(askedLevers().at(-1)?.levers?.slip_months?.where.team, "both teams").toEqual(["T-1", "T-2"]));
    await userEvent.keyboard("{Escape}{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog"), "closed").toBeNull());
    expect(screen.getByText("Décalage : équipes Ouest, Grands comptes"), "the chip says both").toBeTruthy();
  });

  it("is everywhere again with one press", async () => {
    renderInWindow(<Desk />);
    await userEvent.click(screen.getByRole("button", { name: /^Décalage.*modifier/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Partout" }));
    await waitFor(() => expect(askedLevers().at(-1)?.levers?.slip_months, "the month stays, the reach is gone").toEqual({ value: "1", where: EVERYWHERE }));
  });

  it("warns where nothing matches", () => {
    const choice = {
      name: null,
      levers: { ...NO_LEVERS, slip_months: { value: "1", where: { ...EVERYWHERE, team: ["T-9"] } } },
    };
    renderInWindow(<Desk choice={choice} unmatched={["T-9"]} />);
    const chip = screen.getByRole("button", { name: /équipe T-9/ });
    expect(chip.dataset["lost"], "a reach of nothing is marked, by more than colour").toBe("true");
  });
});

describe("what is refused", () => {
  it("is said in place of the figures, and the levers stay usable", async () => {
    transport.answer({
      forecast_effects: () => {
        throw new AppError("overflow", "too large", undefined, { what: "La ligne 12" });
      },
    });
    renderInWindow(<Desk />);
    expect(plain((await screen.findByRole("alert")).textContent), "where and what").toContain("La ligne 12");
    expect(slider("Prix").getAttribute("aria-disabled"), "one can move it back").toBe("false");
  });
});
