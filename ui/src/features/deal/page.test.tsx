/** A deal on its own page: its lines entered in place, its timeline with its table, its address. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../ipc";
import { READY } from "../../testing/openDesk";
import { axisOf } from "./axis";
import { placeWords } from "./barWords";
import { TIMELINE } from "./testing";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

let back: (() => void) | undefined;
afterEach(() => {
  cleanup();
  back?.();
});

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

async function open(handlers: Handlers = {}): Promise<FakeTransport> {
  const program = fakeTransport({
    state_get: () => READY,
    preferences_set: () => READY,
    deal_timeline: () => TIMELINE,
    edit: () => ({
      undo: { kind: "values", values: [{ kind: "take_back", override_id: "o1" }] },
      version: "2",
      effect: { currency: "EUR", weighted: "1.00", weighted_change: "84000.00" },
    }),
    search: ({ text }) => ({ text, rows: [] }),
    ...handlers,
  });
  back = replaceTransport(program);
  const router = makeRouter(createMemoryHistory({ initialEntries: ["/deals/D-2"] }));
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole("main");
  return program;
}

const edits = (program: FakeTransport): unknown[] =>
  program.asked.filter(({ name }) => name === "edit").map(({ request }) => (request as { change: unknown }).change);

describe("the page of a deal", () => {
  it("says who, how it stands and that its instalments sum to the cent", async () => {
    await open();
    expect(await screen.findByRole("heading", { name: "Grue n° 2" }), "its name").toBeTruthy();
    expect(screen.getByRole("link", { name: "Port de Lorient" }).getAttribute("href")).toBe("/customers/C1");
    expect(plain(document.querySelector(".deal-exact")?.textContent)).toContain(
      "Exact : Σ échéances 448 000,00 € = montant de l’affaire 448 000,00 €",
    );
    expect(screen.getByRole("link", { name: /^Affaires/ }).getAttribute("aria-current"), "the sidebar's place").toBe("page");
  });

  it("keeps what is typed in a line as a person's value", async () => {
    const program = await open();
    const field = await screen.findByRole("textbox", { name: "Probabilité de Fourniture et montage" });
    await userEvent.clear(field);
    await userEvent.type(field, "80{Enter}");
    await waitFor(() =>
      expect(edits(program)).toEqual([
        {
          kind: "values",
          values: [{ kind: "set", entity: "deal_line", id: "L1", field: "probability", value: "0.8", reason: null }],
        },
      ]),
    );
    expect(plain((await screen.findByText(/84 000/)).textContent), "its effect").toContain("+84 000 €");
  });

  it("keeps what is refused in its field with the reason", async () => {
    await open({
      edit: () => {
        throw new AppError("override-invalid", "quantity is no number", "", {});
      },
    });
    const field: HTMLInputElement = await screen.findByRole("textbox", { name: "Quantité de Essais" });
    await userEvent.clear(field);
    await userEvent.type(field, "12{Enter}");
    await screen.findByRole("alert");
    expect(field.value, "nothing typed is lost").toBe("12");
  });

  it("shows whose value was replaced and gives the source's back", async () => {
    const program = await open();
    const row = (await screen.findAllByRole("row")).find((one) => one.textContent.includes("Essais")) as HTMLElement;
    expect(plain(row.querySelector("s")?.textContent), "the source's").toBe("40 %");
    await userEvent.click(within(row).getByRole("button", { name: /Revenir à 40/ }));
    await waitFor(() =>
      expect(edits(program)).toEqual([
        { kind: "values", values: [{ kind: "source", entity: "deal_line", id: "L2", field: "probability" }] },
      ]),
    );
  });

  it("tells the same as the timeline in a table", async () => {
    await open();
    await screen.findByText("Fourniture et montage", { selector: ".timeline-name" });
    expect(document.querySelectorAll(".timeline-bar"), "a bar each").toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: "Montrer en tableau" }));
    const row = (await screen.findAllByRole("row")).find((one) => one.textContent.includes("2 sur 2")) as HTMLElement;
    expect(plain(row.textContent)).toContain("15 mars 202770,0 %294 000,00 €");
  });

  it("says when no such deal is there", async () => {
    await open({
      deal_timeline: () => {
        throw new AppError("not-found", "no such deal", "", { kind: "deal", name: "D-2", suggestions: "" });
      },
    });
    expect((await screen.findByRole("alert")).textContent, "which one").toContain("D-2");
  });
});

describe("what is kept with a deal", () => {
  const papers = [
    { id: "2", text: "Offre", place: "https://example.com/offre.pdf", by: "paul", at: "2026-11-21T08:00:00Z" },
    { id: "1", text: "Rappeler l’acheteur", place: null, by: "claire", at: "2026-11-20T08:00:00Z" },
  ];

  it("says who wrote a note and when, and keeps a new one", async () => {
    const program = await open({ deal_timeline: () => ({ ...TIMELINE, papers }) });
    const notes = await screen.findByRole("region", { name: "Notes" });
    expect(plain(notes.textContent)).toContain("Rappeler l’acheteurclaire, le 20 nov. 2026");
    expect(notes.textContent, "a document is no note").not.toContain("Offre");
    const field = within(notes).getByRole<HTMLInputElement>("textbox");
    await userEvent.type(field, "Visite le 3{Enter}");
    await waitFor(() => expect(edits(program)).toEqual([{ kind: "paper", paper: { kind: "note", deal: "D-2", text: "Visite le 3" } }]));
    await waitFor(() => expect(field.value).toBe(""));
    await userEvent.click(within(notes).getByRole("button", { name: /^Retirer/ }));
    await waitFor(() => expect(edits(program).at(-1)).toEqual({ kind: "paper", paper: { kind: "remove", id: "1" } }));
  });

  it("names a document and where it is, keeps what is refused, and copies its link", async () => {
    userEvent.setup();
    const program = await open({
      deal_timeline: () => ({ ...TIMELINE, papers }),
      edit: () => {
        throw new AppError("not-found", "no such deal", "", { kind: "deal", name: "D-2", suggestions: "" });
      },
    });
    const documents = await screen.findByRole("region", { name: "Documents" });
    expect(documents.textContent).toContain("https://example.com/offre.pdf");
    const [name, place] = within(documents).getAllByRole<HTMLInputElement>("textbox");
    if (!name || !place) throw new Error("two fields");
    await userEvent.type(name, "Plan{Enter}");
    expect(edits(program), "half a document is none").toEqual([]);
    await userEvent.type(place, "/partage/plan.pdf{Enter}");
    await within(documents).findByText(/D-2/);
    expect([name.value, place.value], "nothing typed is lost").toEqual(["Plan", "/partage/plan.pdf"]);
    await userEvent.click(within(documents).getByRole("button", { name: /^Copier le lien/ }));
    await screen.findByText("Lien copié.");
    expect(await navigator.clipboard.readText()).toBe("https://example.com/offre.pdf");
  });

  it("takes the next step in place, beside the source's", async () => {
    const program = await open({ deal_timeline: () => ({ ...TIMELINE, next_step: "Appeler", entered: [["next_step", BY_HAND_STEP]] }) });
    const part = await screen.findByRole("region", { name: "Prochaine action" });
    expect(part.querySelector("s")?.textContent, "the source's").toBe("Écrire");
    const field = within(part).getByRole("textbox", { name: "Prochaine action" });
    await userEvent.clear(field);
    await userEvent.type(field, "Visiter{Enter}");
    await waitFor(() =>
      expect(edits(program)).toEqual([
        { kind: "values", values: [{ kind: "set", entity: "deal", id: "D-2", field: "next_step", value: "Visiter", reason: null }] },
      ]),
    );
  });
});

const BY_HAND_STEP = { source_value: "Écrire", by: "Claire", at: "2026-11-20T10:00:00Z", reason: null };
const VALUE = '[{"on":"2027-03-01","amount":"126000.00"},{"on":"2027-03-15","amount":"294000.00"}]';
const EFFECT = {
  was_on: "2027-01-31",
  days: 29,
  left: "126000.00",
  was_month: "2027-01",
  month: "2027-03",
  was_paid_on: "2027-03-02",
  paid_on: "2027-03-31",
};
const PROPOSED = { value: VALUE, at: 0, count: 2, on: "2027-03-01", amount: "126000.00", effect: EFFECT };

const proposals = (program: FakeTransport): unknown[] =>
  program.asked.filter(({ name }) => name === "instalments_propose").map(({ request }) => request);

async function take(number: number): Promise<HTMLElement> {
  const bar = await screen.findByRole("button", { name: new RegExp(`^Fourniture et montage, ${number} sur 2`) });
  bar.focus();
  return bar;
}

describe("staggering by keyboard", () => {
  it("moves by days and months, shows where to, and keeps it as one change on Enter", async () => {
    const program = await open({ instalments_propose: () => PROPOSED });
    await take(1);
    await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}{ArrowRight}");
    await screen.findByText("1 mars 2027", { selector: "b" });
    expect(edits(program), "nothing is kept yet").toEqual([]);
    await userEvent.keyboard("{Enter}");
    await waitFor(() =>
      expect(edits(program)).toEqual([
        {
          kind: "values",
          values: [{ kind: "set", entity: "deal_line", id: "L1", field: "instalments", value: VALUE, reason: null }],
        },
      ]),
    );
    expect(proposals(program).at(-1), "a month and a day").toEqual({
      line: "L1",
      as_of: null,
      at: 0,
      act: { kind: "move", months: 1, days: 1 },
    });
  });

  it("leaves it where it was on Escape", async () => {
    const program = await open({ instalments_propose: () => PROPOSED });
    const bar = await take(1);
    await userEvent.keyboard("{ArrowRight}");
    await screen.findByText("1 mars 2027", { selector: "b" });
    await userEvent.keyboard("{Escape}");
    expect(plain(bar.getAttribute("aria-label")), "its own date again").toContain("31 janv. 2027");
    await userEvent.keyboard("{Enter}");
    expect(edits(program)).toEqual([]);
  });

  it.each([["s", "split"], ["m", "merge"]])("by the letter %s asks the program to %s, and keeps what it answers", async (key, kind) => {
    const program = await open({ instalments_propose: () => PROPOSED });
    await take(2);
    await userEvent.keyboard(key);
    await waitFor(() => expect(edits(program)).toHaveLength(1));
    expect(proposals(program)).toEqual([{ line: "L1", as_of: null, at: 1, act: { kind } }]);
  });

  it("takes a typed amount, and keeps what is refused in its field", async () => {
    const program = await open({
      instalments_propose: () => {
        throw new AppError("question-invalid", "amount", "", {});
      },
    });
    await take(1);
    const field: HTMLInputElement = await screen.findByRole("textbox", { name: "Montant" });
    await userEvent.clear(field);
    await userEvent.type(field, "100000{Enter}");
    await screen.findByRole("alert");
    expect(field.value, "nothing typed is lost").toBe("100000");
    expect(proposals(program)).toEqual([{ line: "L1", as_of: null, at: 0, act: { kind: "amount", amount: "100000" } }]);
    expect(edits(program)).toEqual([]);
  });
});

describe("staggering by pointer", () => {
  const press = (bar: HTMLElement, x: number): void => {
    const track = bar.closest(".timeline-track") as HTMLElement;
    Object.defineProperty(track, "clientWidth", { value: 1300, configurable: true });
    bar.setPointerCapture = () => undefined;
    fireEvent.pointerDown(bar, { button: 0, clientX: x, pointerId: 1 });
  };

  it("shows where to and what it moves while it is held, and keeps it on release", async () => {
    const program = await open({ instalments_propose: () => PROPOSED });
    const bar = await take(1);
    press(bar, 300);
    // A month is 100 px wide: from 31 January to 1 March.
    fireEvent.pointerMove(bar, { clientX: 404, pointerId: 1 });
    const tip = await screen.findByText(/Encaissement/);
    expect(plain(tip.parentElement?.textContent)).toBe(
      "31 janv. → 1 mars 2027+29 jEncaissement 2 mars 2027 → 31 mars 2027126 000 € passent de janv. 2027 à mars 2027",
    );
    expect(document.querySelector(".timeline-was"), "a mark at the old date").toBeTruthy();
    expect(edits(program), "nothing is kept yet").toEqual([]);
    fireEvent.pointerUp(bar, { pointerId: 1 });
    await waitFor(() => expect(edits(program)).toHaveLength(1));
    expect(proposals(program).at(-1)).toEqual({ line: "L1", as_of: null, at: 0, act: { kind: "date", on: "2027-03-01" } });
  });

  it("keeps nothing where it is released at its own date, or returned by Escape", async () => {
    const program = await open({ instalments_propose: () => PROPOSED });
    const bar = await take(1);
    press(bar, 300);
    fireEvent.pointerMove(bar, { clientX: 350, pointerId: 1 });
    fireEvent.pointerMove(bar, { clientX: 300, pointerId: 1 });
    fireEvent.pointerUp(bar, { pointerId: 1 });
    expect(document.querySelector(".timeline-was"), "it is put back").toBeNull();
    press(bar, 300);
    fireEvent.pointerMove(bar, { clientX: 404, pointerId: 1 });
    await screen.findByText(/Encaissement/);
    await userEvent.keyboard("{Escape}");
    fireEvent.pointerUp(bar, { pointerId: 1 });
    expect(document.querySelector(".timeline-was"), "it is put back").toBeNull();
    expect(edits(program)).toEqual([]);
  });
});

describe("the words of narrow bars", () => {
  it("never meet: the larger amount keeps its words, and none leaves the lane", () => {
    const axis = axisOf(TIMELINE);
    const bars = [
      { since: "2027-01-01", on: "2027-01-10" },
      { since: "2027-01-10", on: "2027-01-20" },
      { since: "2027-01-20", on: "2027-06-20" },
      { since: "2027-10-20", on: "2027-10-30" },
    ];
    const words = bars.map(() => ({ share: "25 %", amount: "126 000" }));
    expect(placeWords(bars, words, [1, 0, 2, 3], axis)).toEqual(["end", "under", "in", "end"]);
    expect(placeWords(bars.slice(0, 2), words, [0, 1], axis), "one after the other where both have room").toEqual(["under", "hidden"]);
  });
});

describe("the axis", () => {
  it("gives back the day of a place, and no day beyond its edges", () => {
    const axis = axisOf(TIMELINE);
    for (const date of ["2026-10-01", "2026-11-01", "2027-02-28", "2027-01-31", "2027-10-31"]) {
      expect(axis.dateAt(axis.placeOf(date))).toBe(date);
    }
    expect([axis.dateAt(-3), axis.dateAt(120)]).toEqual(["2026-10-01", "2027-10-31"]);
  });


  it("runs without a gap from the month before all dates, over at least a year", () => {
    const axis = axisOf(TIMELINE);
    expect(axis.months[0], "a month before the first of anything").toBe("2026-10");
    expect(axis.months).toHaveLength(13);
    expect(axis.placeOf("2026-10-01")).toBe(0);
    expect(axis.placeOf("2026-11-01"), "one of thirteen months").toBeCloseTo(100 / 13, 9);
  });
});
