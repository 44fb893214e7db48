/** What wants attention: kinds, rows window by window, the way to the deals. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { FlagsPage, FlagsRequest } from "../../ipc/generated";
import { FLAGS, REQUEST } from "../../testing/deskSamples";
import { renderInWindow } from "../../testing/render";
import { FlagsDrawer } from "./index";

vi.setConfig({ testTimeout: 30_000 });

let transport: FakeTransport;
const onDeal = vi.fn();
const onClose = vi.fn();

function answer({ kind }: FlagsRequest): FlagsPage {
  const rows = FLAGS.rows.filter((row) => kind === null || row.kind === kind);
  return { ...FLAGS, rows, count: rows.length };
}

beforeEach(() => {
  onDeal.mockClear();
  onClose.mockClear();
  transport = fakeTransport({ forecast_flags: answer });
  return replaceTransport(transport);
});

function Drawer(): ReactNode {
  const [kind, setKind] = useState<string>();
  return (
    <FlagsDrawer request={REQUEST} currency="EUR" kind={kind} onKind={setKind} onDeal={onDeal} onClose={onClose} />
  );
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

function rows(): string[] {
  return [...document.querySelectorAll(".two-lines")].map((row) => plain(row.textContent));
}

describe("the flags", () => {
  it("name each kind with how many and how much", async () => {
    renderInWindow(<Drawer />);
    await screen.findByText("Grue n° 2");
    const kinds = screen.getAllByRole("radio").map((kind) => plain(kind.getAttribute("aria-label") ?? kind.parentElement?.textContent));
    expect(kinds.slice(1), "exact sums for those who hear them").toEqual([
      "En retard d’émission, 2, 184 000,00 €",
      "Facturé au-delà de l’affaire, 1, 12 500,00 €",
      "Payé au-delà de la facture, 1, 340,00 €",
    ]);
  });

  it("show what, whose, when and how much, invoices by their number", async () => {
    renderInWindow(<Drawer />);
    await screen.findByText("Grue n° 2");
    expect(rows(), "the kind is said in each row while all are shown").toEqual([
      "Grue n° 2En retard d’émission · Port de Lorient · Claire Delmas",
      "RégieEn retard d’émission · Fonderie d’Aubusson · Hugo Perrin",
      "Pont roulantFacturé au-delà de l’affaire · Chantiers de l’Aulne · Hugo Perrin",
      "Facture FA-2609-018Payé au-delà de la facture · Ville de Nantes",
    ]);
    expect(screen.getByText("126 000,00 €"), "in cents").toBeTruthy();
  });

  it("of one kind explain it in a sentence", async () => {
    renderInWindow(<Drawer />);
    await screen.findByText("Grue n° 2");
    await userEvent.click(screen.getByText("En retard d’émission", { selector: ".kind span" }));
    await waitFor(() => expect(rows(), "that kind alone").toHaveLength(2));
    expect(screen.getByText(/compté dans le mois en cours/), "what it means for the figures").toBeTruthy();
    expect(transport.asked.at(-1)?.request, "the program filters, not the window").toMatchObject({ kind: "late_to_invoice" });
  });

  it("lead to their deals by keys alone", async () => {
    renderInWindow(<Drawer />);
    await screen.findByText("Grue n° 2");
    document.querySelector<HTMLElement>('.grid-cell[data-row="0"][data-column="0"]')?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onDeal.mock.calls, "the second row's deal").toEqual([["D-8"]]);
  });

  it("without a deal lead nowhere", async () => {
    renderInWindow(<Drawer />);
    await userEvent.click(await screen.findByText("Facture FA-2609-018"));
    expect(onDeal.mock.calls, "an invoice of no deal opens none").toEqual([]);
  });

  it("are read window by window", async () => {
    transport.answer({
      forecast_flags: ({ offset, limit }) => ({
        ...FLAGS,
        count: 5000,
        offset,
        rows: Array.from({ length: limit }, (_, place) => ({ ...FLAGS.rows[0], deal: `D-${offset + place}` }) as FlagsPage["rows"][number]),
      }),
    });
    renderInWindow(<Drawer />);
    await screen.findAllByText("Grue n° 2");
    const asked = transport.asked.map(({ request }) => request as FlagsRequest);
    expect(asked.every(({ limit }) => limit <= 500), "never more than the program gives").toBe(true);
    expect(rows().length, "five thousand flags, a screen of rows").toBeLessThan(60);
  });

  it("say that nothing wants attention when nothing does", async () => {
    transport.answer({ forecast_flags: () => ({ kinds: [], count: 0, offset: 0, rows: [] }) });
    renderInWindow(<Drawer />);
    expect(await screen.findByText("Rien ne demande votre attention"), "not an empty table").toBeTruthy();
    expect(screen.queryByRole("grid"), "no table at all").toBeNull();
  });

  it("are read anew when data change", async () => {
    renderInWindow(<Drawer />);
    await screen.findByText("Grue n° 2");
    transport.answer({ forecast_flags: () => ({ kinds: [], count: 0, offset: 0, rows: [] }) });
    transport.send("data_changed", undefined as never);
    expect(await screen.findByText("Rien ne demande votre attention"), "the flag is gone").toBeTruthy();
  });
});
