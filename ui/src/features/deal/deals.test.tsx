/** The list of all deals: found and filtered by the program, opened to their pages. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { DealList, DealListRequest, DealRow } from "../../ipc/generated";
import { READY } from "../../testing/openDesk";
import { TIMELINE } from "./testing";
import { readSort, requestOf, writeSort } from "./list/search";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

let back: (() => void) | undefined;
afterEach(() => {
  cleanup();
  back?.();
});

const OPEN: DealRow = {
  id: "D-2",
  name: "Grue n° 2",
  customer: "Port de Lorient",
  salesperson: "Anne Roy",
  status: "open",
  stage: "Négociation",
  amount: "448000.00",
  weighted: "268800.00",
  margin: null,
  margin_rate: null,
  close_on: "2026-10-01",
  is_past_close: true,
  next_step: "Appeler",
  next_step_on: "2026-12-01",
};
const LOST: DealRow = { ...OPEN, id: "D-3", name: "Portique", status: "lost", weighted: "0.00", amount: null, is_past_close: false, next_step: null };

function answer({ status, text }: DealListRequest): DealList {
  const rows = [OPEN, LOST].filter((row) => (status === null || row.status === status) && row.name.includes(text));
  return { as_of: "2026-11-22", currency: "EUR", all: 2, count: rows.length, amount: "448000.00", margin: null, offset: 0, rows };
}

async function open(address: string): Promise<{ program: FakeTransport; router: ReturnType<typeof makeRouter> }> {
  const program = fakeTransport({
    state_get: () => READY,
    preferences_set: () => READY,
    deal_list: answer,
    deal_timeline: () => TIMELINE,
    search: ({ text }) => ({ text, rows: [] }),
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
  return { program, router };
}

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

describe("the list of deals", () => {
  it("shows every deal however it stands, what is unknown as such, and what they come to", async () => {
    await open("/deals");
    const grid = await screen.findByRole("grid", { name: "Affaires" });
    await waitFor(() => expect(grid.textContent).toContain("Portique"));
    expect(plain(grid.textContent)).toContain("Négociation");
    expect(plain(grid.textContent), "an unknown amount is no zero").toContain("inconnu");
    expect(document.querySelector('.deals-date[data-late="true"]'), "what has passed is marked").toBeTruthy();
    expect(plain(document.querySelector(".deals-total")?.textContent)).toBe("2 affairesMontant 448 000 €");
  });

  it("asks the program for one status, keeps it in the address, and says when nothing is left", async () => {
    const { program, router } = await open("/deals");
    await userEvent.click(await screen.findByRole("radio", { name: "Gagnées" }));
    await screen.findByText("Aucune affaire ne répond à ces filtres.");
    expect(router.state.location.search).toMatchObject({ status: "won" });
    const asked = program.asked.filter(({ name }) => name === "deal_list").at(-1)?.request as DealListRequest;
    expect(asked.status).toBe("won");
    await userEvent.click(screen.getByRole("button", { name: "Tout montrer" }));
    await screen.findByText("Grue n° 2");
  });

  it("leads to the page of a deal", async () => {
    const { router } = await open("/deals");
    await userEvent.click(await screen.findByText("Grue n° 2"));
    await waitFor(() => expect(router.state.location.pathname).toBe("/deals/D-2"));
    await screen.findByRole("heading", { name: "Grue n° 2" });
  });
});

describe("the address of the list", () => {
  it("is read and written alike; what it does not know is left out", () => {
    expect(readSort("-margin,customer,nonsense")).toEqual([["margin", "descending"], ["customer", "ascending"]]);
    expect(writeSort([{ column: "margin", direction: "descending" }])).toBe("-margin");
    const standpoint = { as_of: null, probability: "stated", scenario: { name: null, levers: null } } as const;
    expect(requestOf({ status: "nonsense", team: "none", stage: "=none" }, standpoint)).toMatchObject({ status: null, team: "", stage: "none" });
  });
});
