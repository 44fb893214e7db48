/** The salespeople's page as a director meets it: who is behind, why, and which deals want a hand. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../ipc";
import { renderInWindow } from "../../testing/render";
import type { LanguageTag } from "../../language";
import { page as salespeople } from "./page";
import { CHOICES, DEALS, PAGE } from "./testing/people";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

let back: (() => void) | undefined;
afterEach(() => back?.());

interface Opened {
  program: FakeTransport;
  address: () => string;
  last: (name: string) => unknown;
}

async function open(address = "/salespeople", handlers: Handlers = {}, language: LanguageTag = "fr"): Promise<Opened> {
  const program = fakeTransport({
    choices_get: () => CHOICES,
    progress_page: () => PAGE,
    progress_deals: () => DEALS,
    ...handlers,
  });
  back = replaceTransport(program);
  const root = createRootRoute({});
  const route = createRoute({ getParentRoute: () => root, path: salespeople.path, component: salespeople.component });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([route]), history, defaultPendingMs: 0 });
  await router.load();
  renderInWindow(<RouterProvider router={router as never} />, { language });
  return {
    program,
    address: () => decodeURIComponent(history.location.href),
    last: (name) => program.asked.filter((one) => one.name === name).at(-1)?.request,
  };
}

/** Text with plain spaces, as one types it. */
function plain(element: HTMLElement): string {
  return (element.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
}

describe("the salespeople's page", () => {
  it("shows first who is most behind, and says why", async () => {
    const { last } = await open();
    const record = await screen.findByRole("region", { name: "Sophie Lemaire" });
    expect(plain(record)).toContain("En retard");
    const why = plain(within(record).getByRole("region", { name: "Pourquoi" }));
    expect(why).toContain("540 k€ de retard sur le quota des mois écoulés");
    expect(why).toContain("il manquera 951 k€ à la fin de la période");
    expect(why, "with its base").toContain("8 affaires enlisées sur 17 ouvertes : 529 k€");
    expect(why, "beside the company").toContain("8 sur 10 avancent, 80 % contre 94 %");
    expect(why).toContain("Cycle de 264,5 jours contre 155");
    expect(last("progress_page"), "the program sorts: nobody is sorted here").toMatchObject({
      sort: null,
      span: { kind: "fiscal_year", starts_in: 2026 },
    });
  });

  it("keeps the one chosen in the address, by pointer and by keys", async () => {
    const { address } = await open();
    await screen.findByRole("region", { name: "Sophie Lemaire" });
    await userEvent.click(screen.getByRole("rowheader", { name: /Nadia Belkacem/ }));
    const record = await screen.findByRole("region", { name: "Nadia Belkacem" });
    expect(address()).toContain("who=salesperson:U03");
    expect(plain(record)).toContain("Dans les temps");
    await userEvent.keyboard("k");
    await screen.findByRole("region", { name: "Sophie Lemaire" });
    await userEvent.keyboard("j");
    await screen.findByRole("region", { name: "Nadia Belkacem" });
  });

  it("turns the charts into a table of the same figures, and back", async () => {
    const { address } = await open();
    const record = await screen.findByRole("region", { name: "Sophie Lemaire" });
    expect(within(record).getByRole("list", { name: /4 affaires ouvertes/ })).toBeTruthy();
    await userEvent.keyboard("t");
    const table = within(await screen.findByRole("region", { name: "Étape par étape, en tableau" })).getByRole("table");
    const rows = within(table).getAllByRole("row").map(plain);
    expect(rows[1]).toBe("Étude3856 000214 000802" + "00" + "80 %80 %41 j");
    expect(rows[2], "nobody left: not applicable, not zero").toContain("–");
    expect(address()).toContain("view=table");
  });

  it("lists the deals that want a hand, says why each does, and opens them", async () => {
    const { address, last } = await open();
    const deal = await screen.findByRole("rowheader", { name: /Remplacement commande silo 3/ });
    expect(deal.getAttribute("aria-label")?.replace(/[\u00a0\u202f]/g, " ")).toContain(
      "signature passée de 12 jours, 110 j dans l’étape (9 sur 10 : 50 j), sans action prévue",
    );
    expect(last("progress_deals")).toMatchObject({ scope: { kind: "salesperson", key: "U05" }, which: "want_a_hand" });
    await userEvent.click(screen.getByRole("radio", { name: "Enlisées" }));
    await waitFor(() => expect(last("progress_deals")).toMatchObject({ which: "stale" }));
    await userEvent.click(screen.getByRole("button", { name: /^Étude/ }));
    await waitFor(() => expect(last("progress_deals")).toMatchObject({ which: "all", stage: "s1" }));
    await userEvent.click(await screen.findByRole("rowheader", { name: /Remplacement commande silo 3/ }));
    await waitFor(() => expect(address()).toContain("deal=D370"));
  });

  it("asks the program for another order and another year", async () => {
    const { last, address } = await open();
    await screen.findByRole("region", { name: "Sophie Lemaire" });
    await userEvent.click(screen.getByRole("columnheader", { name: /Signé/ }));
    await waitFor(() => expect(address()).toMatch(/sort=-?won/));
    expect((last("progress_page") as { sort: unknown[] }).sort[0]).toBe("won");
    await userEvent.click(screen.getByRole("radio", { name: "Équipes" }));
    await waitFor(() => expect(last("progress_page")).toMatchObject({ by: "team" }));
  });

  it("speaks English, too", async () => {
    await open("/salespeople", {}, "en");
    const record = await screen.findByRole("region", { name: "Sophie Lemaire" });
    expect(plain(record)).toContain("€540k behind the quota of the months that are over");
  });

  it("says what went wrong in the place of figures", async () => {
    await open("/salespeople", {
      progress_page: () => {
        throw new AppError("question-invalid", "no", "", { detail: "no such year" });
      },
    });
    expect(await screen.findByText(/no such year/)).toBeTruthy();
  });

  it("says where salespeople come from when there is nobody", async () => {
    await open("/salespeople", { progress_page: () => ({ ...PAGE, count: 0, rows: [] }) });
    expect(await screen.findByText("Aucun commercial")).toBeTruthy();
  });
});
