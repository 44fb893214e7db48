/** The board: what its columns say, a card moved by keyboard and by pointer, the day asked of what closes. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../ipc";
import type { PipelineBoard, PipelineBoardRequest, PipelineCard, PipelineStage, PipelineTotal } from "../../ipc/generated";
import { READY } from "../../testing/openDesk";

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
const stage = (id: string, name: string, kind = "open"): PipelineStage => ({
  id,
  name,
  kind,
  pipeline: "ventes",
  probability: "0.400000",
});
const OFFER = stage("offer", "Offre remise");
const TALKS = stage("talks", "Négociation");
const WON = stage("won", "Gagnée", "won");
const CARD: PipelineCard = {
  deal: {
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
      { line: "L1", name: "Pose", amount: "1.00", stated: "0.600000", probability: "0.600000", origin: "line", entered: null },
    ],
    source: "HubSpot",
    close_on: "2027-01-15",
    days_late: null,
    next_step: "Comité client",
    next_step_on: "2026-11-26",
    entered: [],
  },
  more_lines: 2,
  margin_share: "1.000000",
};

function boardOf({ deals: { offset }, column }: PipelineBoardRequest, to = "offer"): PipelineBoard {
  const columns = [OFFER, TALKS].map((stage) => ({
    stage,
    count: stage.id === to ? 1 : 0,
    total: { ...FIGURES, cost_coverage: "0.800000" },
    cards: stage.id === to && offset === 0 && (column === null || column === to) ? [CARD] : [],
  }));
  const head = { as_of: "2026-11-22", currency: "EUR", all: 1, count: 1, without_next_step: 0, offset };
  return { ...head, columns, stages: [OFFER, TALKS, WON] };
}

let back: (() => void) | undefined;
afterEach(() => back?.());

async function open(handlers: Handlers = {}): Promise<FakeTransport> {
  const program = fakeTransport({
    state_get: () => READY,
    preferences_set: () => READY,
    choices_get: () => ({
      today: "2026-11-22",
      fiscal_years: [],
      current_fiscal_year: 2026,
      dimensions: [],
      scenarios: [],
      teams: [],
      families: [],
      stages: [],
      salespeople: [],
      segments: [],
    }),
    pipeline_board: (request) => boardOf(request),
    edit: () => ({ undo: { kind: "values", values: [{ kind: "take_back", override_id: "o1" }] }, version: "2", effect: null }),
    search: ({ text }) => ({ text, rows: [] }),
    ...handlers,
  });
  back = replaceTransport(program);
  const router = makeRouter(createMemoryHistory({ initialEntries: ["/pipeline?view=board"] }));
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return program;
}

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const cardOf = (): Promise<HTMLElement> => screen.findByRole("button", { name: /Cimenteries/ });
const column = (name: string): HTMLElement => screen.getByRole("region", { name });
const edits = (program: FakeTransport): unknown[] =>
  program.asked.filter(({ name }) => name === "edit").map(({ request }) => request);

describe("the board", () => {
  it("says what each stage holds and how much of it the margin covers; a card says what counts", async () => {
    const program = await open();
    const card = await cardOf();
    const words = plain(card.textContent);
    expect(words).toContain("marge 134 k€");
    expect(words, "two lines are not named").toContain("+2");
    expect(words).toContain("Comité client");
    expect(plain(column("Offre remise").textContent), "the margin is of a part").toContain("sur 80 %");
    expect(program.asked.some(({ name }) => name === "pipeline_table"), "the table is not read").toBe(false);
  });

  it("a card is lifted, held over a stage and dropped by keyboard: one edit", async () => {
    let at = "offer";
    const program = await open({
      pipeline_board: (request) => boardOf(request, at),
      edit: () => {
        at = "talks";
        return { undo: { kind: "values", values: [{ kind: "take_back", override_id: "o1" }] }, version: "2", effect: null };
      },
    });
    (await cardOf()).focus();
    await userEvent.keyboard(" {ArrowRight}");
    expect(column("Négociation").dataset["over"], "the target lights").toBe("true");
    await userEvent.keyboard("{Enter}");
    const values = [{ kind: "set", entity: "deal", id: "D1", field: "stage_id", value: "talks", reason: null }];
    await waitFor(() => expect(edits(program)).toMatchObject([{ change: { kind: "values", values } }]));
    await within(column("Négociation")).findByRole("button", { name: /Cimenteries/ });
    await waitFor(() => expect(document.activeElement?.textContent, "the focus goes with it").toContain("Cimenteries"));
  });

  it("Escape gives the card back and nothing is asked", async () => {
    const program = await open();
    (await cardOf()).focus();
    await userEvent.keyboard(" {ArrowRight}{Escape}");
    expect(column("Négociation").dataset["over"]).toBe("false");
    await userEvent.keyboard("{ArrowRight}");
    expect(edits(program)).toEqual([]);
  });

  it("a card that the program refuses to move is back where it was", async () => {
    await open({
      edit: () => {
        throw new AppError("database-disk", "full");
      },
    });
    (await cardOf()).focus();
    await userEvent.keyboard(" {ArrowRight}{Enter}");
    expect((await screen.findByText(/disque/)).textContent).toBeDefined();
    expect(within(column("Offre remise")).getByRole("button", { name: /Cimenteries/ })).toBeDefined();
  });

  it("a card that is won asks for the day: stage and day are one edit", async () => {
    const program = await open();
    (await cardOf()).focus();
    await userEvent.keyboard(" {ArrowRight}{ArrowRight}{Enter}");
    const dialog = await screen.findByRole("dialog");
    expect(edits(program), "not before the day is known").toEqual([]);
    const field = within(dialog).getByLabelText("Gagnée le");
    await userEvent.clear(field);
    await userEvent.type(field, "31/02/2026{Enter}");
    expect(await within(dialog).findByText(/Une date/), "February has no 31st").toBeDefined();
    await userEvent.clear(field);
    await userEvent.type(field, "20/11/2026{Enter}");
    const values = [
      { field: "stage_id", value: "won" },
      { field: "closed_on", value: "2026-11-20" },
    ];
    await waitFor(() => expect(edits(program)).toMatchObject([{ change: { values } }]));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("a card is dragged by pointer to the stage under it", async () => {
    const program = await open();
    const card = await cardOf();
    document.elementFromPoint = () => column("Négociation");
    fireEvent.pointerDown(card, { button: 0, clientX: 10, clientY: 10 });
    fireEvent.pointerMove(window, { clientX: 300, clientY: 20 });
    await waitFor(() => expect(column("Négociation").dataset["over"]).toBe("true"));
    fireEvent.pointerUp(window);
    await waitFor(() => expect(edits(program)).toHaveLength(1));
  });
});
