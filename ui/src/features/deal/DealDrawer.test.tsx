/** A deal opened: its figures, its flags, its instalments. */
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { WhyLink } from "../../ipc/generated";
import { DEAL, REQUEST } from "../../testing/deskSamples";
import { renderInWindow } from "../../testing/render";
import { DealDrawer } from "./index";

vi.setConfig({ testTimeout: 30_000 });

let transport: FakeTransport;

beforeEach(() => {
  transport = fakeTransport({ deal_page: () => DEAL });
  return replaceTransport(transport);
});

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

describe("a deal opened", () => {
  it("says whose it is and how it stands", async () => {
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} />);
    expect(await screen.findByRole("heading", { name: "Grue n° 2" }), "its name").toBeTruthy();
    expect(screen.getByText("Port de Lorient · Claire Delmas · Ouest"), "customer, salesperson, team").toBeTruthy();
    expect(screen.getByText("Conclue le 14 mars 2026"), "a won deal was closed").toBeTruthy();
    expect(transport.asked[0]?.request, "in the page's scenario").toMatchObject({ id: "D-1", page: { scenario: REQUEST.scenario } });
  });

  it("shows its figures exactly; what nobody knows is unknown and never zero", async () => {
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} />);
    await screen.findByText("Grue n° 2");
    const figures = [...document.querySelectorAll(".deal-figures > div")].map((one) => plain(one.textContent));
    expect(figures, "in cents").toEqual([
      "Montant420 000,00 €", "Coûtinconnu", "Facturé294 000,00 €", "Carnet126 000,00 €", "Pondéré0,00 €",
    ]);
  });

  it("explains its flags in a sentence each", async () => {
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} />);
    await screen.findByText("Grue n° 2");
    const flag = document.querySelector(".deal-flags > li");
    expect(plain(flag?.textContent), "kind, amount, meaning").toBe(
      "En retard d’émission126 000,00 €À facturer avant aujourd’hui ; compté dans le mois en cours.",
    );
  });

  it("opens each instalment as a chain", async () => {
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} />);
    const row = await screen.findByRole("button", { name: /échéance 3 sur 3/ });
    expect(row.getAttribute("aria-expanded"), "shut at first: there may be many").toBe("false");
    row.focus();
    await userEvent.keyboard("{Enter}");
    expect(row.getAttribute("aria-expanded"), "open").toBe("true");
    expect(within(row.parentElement as HTMLElement).getByText("libérée le 22 nov. 2027"), "down to what is kept back").toBeTruthy();
  });

  it("tells the deal once, in its head, and not again in every chain", async () => {
    const [chain] = DEAL.chains;
    const told: WhyLink = {
      step: "deal", id: "D-1", name: "Grue n° 2", stage: "Gagnée", outcome: "won", salesperson: null, source: ["HubSpot", "18204"],
    };
    transport.answer({ deal_page: () => ({ ...DEAL, chains: [{ contribution: "1.00", links: [told, ...(chain?.links ?? [])] }] }) });
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} />);
    expect(await screen.findByText("HubSpot 18204"), "its source and id there").toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /échéance 3 sur 3/ }));
    expect(screen.getAllByText("Grue n° 2"), "named once").toHaveLength(1);
  });

  it("leads back to where one came from", async () => {
    const onBack = vi.fn();
    renderInWindow(<DealDrawer id="D-1" request={REQUEST} onClose={() => undefined} onBack={onBack} />);
    await userEvent.click(await screen.findByRole("button", { name: "Revenir" }));
    expect(onBack.mock.calls, "once").toHaveLength(1);
  });

  it("says when there is no such deal", async () => {
    transport.answer({
      deal_page: () => {
        throw new AppError("not-found", "no such deal", "", { kind: "deal", name: "D-404", suggestions: "D-40" });
      },
    });
    renderInWindow(<DealDrawer id="D-404" request={REQUEST} onClose={() => undefined} />);
    expect((await screen.findByRole("alert")).textContent, "which one").toContain("D-404");
  });
});
