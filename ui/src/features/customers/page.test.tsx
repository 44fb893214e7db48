/** The customers: list, filters, record, keys, and the palette that finds them. */
import { createMemoryHistory } from "@tanstack/react-router";
import { RouterProvider } from "@tanstack/react-router";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { forgetOpened } from "../../desk";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../ipc";
import type { CustomerListRequest, SearchAnswer, SearchRequest, SearchRow } from "../../ipc/generated";
import { READY } from "../../testing/openDesk";
import { listOf, pageOf, recordsOf, rowOf } from "./testing";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

const CHOICES = {
  today: "2026-11-22",
  fiscal_years: [],
  current_fiscal_year: 2026,
  dimensions: [],
  scenarios: [],
  teams: [],
  families: [],
  stages: [],
  salespeople: [{ key: "U1", label: "Claire Delmas" }],
  segments: [{ key: "Ports", label: "Ports" }],
};

let back: (() => void) | undefined;
afterEach(() => {
  back?.();
  forgetOpened();
});

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

async function open(address: string, handlers: Handlers = {}): Promise<{ program: FakeTransport; address: () => string }> {
  const program = fakeTransport({
    state_get: () => READY,
    record_table: recordsOf,
    preferences_set: () => READY,
    choices_get: () => CHOICES,
    customer_list: (request) => listOf(request),
    customer_page: ({ id }) => pageOf(id),
    search: ({ text }) => ({ text, rows: [] }),
    ...handlers,
  });
  back = replaceTransport(program);
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = makeRouter(history);
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole("main");
  return { program, address: () => decodeURIComponent(history.location.href) };
}

const names = (): string[] => [...document.querySelectorAll(".grid-body .customer-name")].map((cell) => plain(cell.textContent));

describe("the list", () => {
  it("shows who, what came in, what it brought and what is owed; the unknown is said", async () => {
    await open("/customers");
    await screen.findByText("Port de Lorient");
    expect(names()).toEqual(["Port de Lorient", "Fonderie d’Aubusson", "Scierie du Morvan"]);
    const row = document.querySelectorAll(".grid-body .grid-row")[1];
    expect(plain(row?.textContent), "an unknown margin is no zero").toContain("inconnu");
    expect(plain(document.querySelector(".key-figures")?.textContent)).toContain("40,0 % sur 94 % du facturé");
    expect(screen.getByRole("link", { name: /Clients/ }).getAttribute("aria-current"), "the sidebar's place").toBe("page");
  });

  it("is filtered and sorted by the program, and the address keeps it", async () => {
    const { program, address } = await open("/customers");
    await screen.findByText("Port de Lorient");
    await userEvent.type(screen.getByLabelText("Filtrer les clients"), "port");
    await waitFor(() => expect(names()).toEqual(["Port de Lorient"]));
    expect(address()).toBe("/customers?text=port");
    await userEvent.click(screen.getByRole("columnheader", { name: /Encours/ }));
    await waitFor(() => expect(address()).toContain("sort="));
    const last = program.asked.filter(({ name }) => name === "customer_list").at(-1)?.request as CustomerListRequest;
    expect(last.sort[0]?.[0], "the window sorts nothing").toBe("exposure");
    expect(last.text).toBe("port");
  });

  it("says that nobody matches, and that there is nobody yet", async () => {
    const { program } = await open("/customers?text=zzz");
    expect(await screen.findByText("Aucun client ne répond à ces filtres.")).toBeTruthy();
    program.answer({ customer_list: (request) => listOf(request, []) });
    program.send("data_changed", undefined as never);
    expect(await screen.findByText("Aucun client encore"), "a way on, not an empty table").toBeTruthy();
  });

  it("is read window by window", async () => {
    const many = Array.from({ length: 4000 }, (_, place) => rowOf(`C${place}`, `Client ${place}`));
    const { program } = await open("/customers", { customer_list: (request) => listOf(request, many) });
    await screen.findByText("Client 0");
    expect(names().length, "a screen of rows").toBeLessThan(80);
    const asked = program.asked.filter(({ name }) => name === "customer_list");
    expect(asked.every(({ request }) => (request as CustomerListRequest).limit <= 500)).toBe(true);
  });
});

describe("the record", () => {
  it("opens by an address of its own, with what hangs on the customer", async () => {
    await open("/customers/C1");
    const record = await screen.findByRole("region", { name: "Port de Lorient" });
    await within(record).findByText("552081317");
    await within(record).findByText("Hélène Çelik");
    const text = plain(record.textContent);
    for (const part of ["552081317", "Hélène Çelik", "FA-2610-018", "+18 j", "114 000,00 €", "1 montrés sur 250", "Courriel"]) {
      expect(text, part).toContain(part);
    }
    expect(within(record).getByText("Dépassement"), "beyond its limit").toBeTruthy();
  });

  it("opens from the list by keys, J and K go on, Escape closes", async () => {
    const { address } = await open("/customers");
    await screen.findByText("Port de Lorient");
    document.querySelector<HTMLElement>('.grid-cell[data-row="0"][data-column="0"]')?.focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("region", { name: "Port de Lorient" });
    expect(address()).toBe("/customers/C1");
    await userEvent.keyboard("j");
    await screen.findByRole("region", { name: "Fonderie d’Aubusson" });
    expect(address()).toBe("/customers/C2");
    await userEvent.keyboard("k");
    await screen.findByRole("region", { name: "Port de Lorient" });
    await userEvent.keyboard("k");
    expect(address(), "there is none before the first").toBe("/customers/C1");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(address()).toBe("/customers"));
  });

  it("leads to the other customers of its group", async () => {
    const { address } = await open("/customers/C1");
    const record = await screen.findByRole("region", { name: "Port de Lorient" });
    await userEvent.click(within(record).getByRole("button", { name: "Fonderie d’Aubusson" }));
    await waitFor(() => expect(address()).toBe("/customers/C2"));
  });

  it("says why it cannot be shown", async () => {
    await open("/customers/C9", {
      customer_page: () => {
        throw new AppError("not_found", "there is no customer `C9`", "", { kind: "customer", name: "C9" });
      },
    });
    expect(await screen.findByRole("alert"), "not an empty record").toBeTruthy();
  });
});

function found(kind: SearchRow["kind"], id: string, name: string, change: Partial<SearchRow> = {}): SearchRow {
  return { kind, id, name, customer: "C1", detail: null, amount: "5.00", currency: "EUR", marks: [], detail_marks: [], ...change };
}

const LORIENT = found("customer", "C1", "Port de Lorient", { amount: "214300.00", marks: [[8, 15]] });
const CRANE = found("deal", "D1", "Grue n° 2", { detail: "Port de Lorient", detail_marks: [[8, 15]], amount: "500800.00" });

function answer({ text, kinds, recent }: SearchRequest): SearchAnswer {
  const rows = text === "" ? [LORIENT, CRANE].filter(({ id }) => recent.some((one) => one.id === id)) : [LORIENT, CRANE];
  return { text, rows: rows.filter(({ kind }) => kinds.includes(kind)) };
}

const PALETTE = { name: "Rechercher ou agir" };

const options = (): string[] => [...document.querySelectorAll(".palette-entry")].map((option) => plain(option.textContent));

describe("the palette", () => {
  it("finds records, marks what was typed, and goes there", async () => {
    const { address } = await open("/customers", { search: answer });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", PALETTE), "lorient");
    await waitFor(() => expect(options()).toEqual(["Port de LorientClient214 300 € dus", "Grue n° 2 · Port de LorientAffaire500 800 €"]));
    expect([...document.querySelectorAll(".palette mark")].map((mark) => mark.textContent)).toEqual(["Lorient", "Lorient"]);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(address()).toBe("/customers/C1"));
  });

  it("looks for customers after @ and acts alone after >", async () => {
    const { program } = await open("/customers", { search: answer });
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", PALETTE);
    await userEvent.type(field, "@lor");
    await waitFor(() => expect(options()).toEqual(["Port de LorientClient214 300 € dus"]));
    const last = program.asked.filter(({ name }) => name === "search").at(-1)?.request as SearchRequest;
    expect(last).toMatchObject({ text: "lor", kinds: ["customer"], limit: 12 });
    await userEvent.clear(field);
    await userEvent.type(field, ">lorient");
    await waitFor(() => expect(options(), "no record is an act").toEqual([]));
  });

  it("opens beside by Ctrl Enter, and shows what was opened lately first", async () => {
    const { address } = await open("/customers", { search: answer });
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(await screen.findByRole("combobox", PALETTE), "lorient");
    await screen.findByText("214 300 € dus", { normalizer: plain });
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByRole("dialog", { name: "Client" }), "a drawer over the page").toBeTruthy();
    expect(address(), "the page stays").toBe("/customers");
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("{Control>}k{/Control}");
    await waitFor(() => expect(options()[0]).toContain("Port de Lorient"));
  });

  it("never shows an older answer after a newer one", async () => {
    const waiting: ((answer: SearchAnswer) => void)[] = [];
    await open("/customers", {
      search: ({ text }) => (text === "" ? { text, rows: [] } : new Promise<SearchAnswer>((resolve) => waiting.push(resolve))),
    });
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", PALETTE);
    await userEvent.type(field, "abc");
    await waitFor(() => expect(waiting.length).toBe(1));
    waiting[0]?.({ text: "a", rows: [found("customer", "old", "Ancien")] });
    await waitFor(() => expect(waiting.length, "those in between are skipped").toBe(2));
    waiting[1]?.({ text: "abc", rows: [found("customer", "new", "Nouveau")] });
    await screen.findByText("Nouveau");
    expect(screen.queryByText("Ancien")).toBeNull();
  });
});
