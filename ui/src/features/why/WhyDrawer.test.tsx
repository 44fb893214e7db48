/** "Pourquoi ce chiffre ?": exact, by keys alone, closed one thing at a time. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../../ipc";
import type { WhyCell, WhyPage, WhyRequest } from "../../ipc/generated";
import { CHAIN, EVERYWHERE, NO_LEVERS, REQUEST, WHY } from "../../testing/deskSamples";
import { renderInWindow } from "../../testing/render";
import { WhyDrawer, type WhyDrawerProps } from "./index";

vi.setConfig({ testTimeout: 30_000 });

const CELL: WhyCell = { column: 7, later: false, rows: [["salesperson", "P-1"]], category: null };

let transport: FakeTransport;
let copied: string;

beforeEach(() => {
  copied = "";
  const writeText = (text: string): Promise<void> => {
    copied = text;
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  transport = fakeTransport({ forecast_why: () => WHY, forecast_why_part: () => [CHAIN] });
  return replaceTransport(transport);
});

/** A page with one figure that opens the drawer. */
function Figure(props: Partial<WhyDrawerProps>): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        389
      </button>
      {isOpen && <WhyDrawer page={REQUEST} cell={CELL} onClose={() => setOpen(false)} {...props} />}
    </>
  );
}

async function opened(props: Partial<WhyDrawerProps> = {}): Promise<HTMLElement> {
  renderInWindow(<Figure {...props} />);
  screen.getByText("389").focus();
  await userEvent.keyboard("{Enter}");
  const drawer = screen.getByRole("dialog");
  await within(drawer).findByText("388 671,00 €");
  return drawer;
}

function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

function parts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".why-part-row")];
}

function focusedPart(): string {
  return document.activeElement?.querySelector(".why-part-label")?.textContent ?? "";
}

describe("a figure opened", () => {
  it("says the exact figure and the path to it", async () => {
    const drawer = await opened();
    expect(drawer.getAttribute("aria-label"), "the question").toBe("Pourquoi ce chiffre\u00a0?");
    expect(plain(drawer.querySelector(".why-path")?.textContent), "measure, group, month, scenario").toBe(
      "Facturation · Claire Delmas · février 2027 · scénario Prudent",
    );
    expect(drawer.querySelector(".why-path .hand")?.textContent, "a scenario is a hand").toBe("Prudent");
  });

  it("says that the panel's levers moved it, where no saved scenario tells all", async () => {
    const levers = { ...NO_LEVERS, slip_months: { value: "1", where: EVERYWHERE } };
    const drawer = await opened({ page: { ...REQUEST, scenario: { name: "Prudent", levers } } });
    expect(drawer.querySelector(".why-path .hand")?.textContent, "Prudent is not what holds").toBe("Prudent, modifié");
  });

  it("splits it by category with exact totals, the weighted one hatched", async () => {
    const drawer = await opened();
    const heads = [...drawer.querySelectorAll(".why-section-head")].map((head) => plain(head.textContent));
    expect(heads, "how many, and how much exactly").toEqual([
      "Carnet · 2 affaires gagnées, pas encore facturées186 000,00 €",
      "Pondéré · 5 affaires ouvertes × probabilité202 671,00 €",
    ]);
    const split = [...drawer.querySelectorAll<HTMLElement>(".why-split > span")].map(({ style }) => style.flexGrow);
    expect(split, "the bar is in proportion").toEqual(["479", "521"]);
    expect(drawer.querySelector(".why-split [data-mark=weighted] pattern"), "hatched, not coloured alone").not.toBeNull();
  });

  it("asks for the page's own figure", async () => {
    await opened();
    const asked = transport.asked[0]?.request as WhyRequest;
    expect(asked.cell, "the cell that was opened").toEqual(CELL);
    expect(asked.page.scenario, "in the scenario that holds").toEqual(REQUEST.scenario);
  });

  it("says that the parts make the total only where they do", async () => {
    const drawer = await opened();
    expect(plain(drawer.querySelector(".drawer-foot")?.textContent), "recomputed by the program").toContain(
      "Les parts font exactement le total. Hors taxes, en €.",
    );
  });

  it("warns where the parts do not make the total", async () => {
    transport.answer({ forecast_why: () => ({ ...WHY, parts_make_the_total: false }) });
    const drawer = await opened();
    const foot = plain(drawer.querySelector(".drawer-foot")?.textContent);
    expect(foot, "nothing is claimed").not.toContain("exactement");
    expect(foot, "and it is said").toContain("ne refont pas ce total");
  });

  it("says why a figure cannot be opened", async () => {
    transport.answer({
      forecast_why: () => {
        throw new AppError("missing-rate", "no rate", undefined, { currency: "USD", date: "1 nov. 2026", what: "ligne 3" });
      },
    });
    renderInWindow(<Figure />);
    await userEvent.click(screen.getByText("389"));
    expect((await screen.findByRole("alert")).textContent, "which rate is missing").toContain("USD");
  });

  it("tells a figure of nothing as nothing", async () => {
    transport.answer({ forecast_why: () => ({ ...WHY, amount: "0.00", sections: [], scenario: null, levered: false }) });
    renderInWindow(<Figure />);
    await userEvent.click(screen.getByText("389"));
    expect(await screen.findByText(/il est nul/), "an empty drawer would be a riddle").toBeTruthy();
    expect(document.querySelector(".why-path .hand"), "the base is nobody's hand").toBeNull();
  });
});

describe("the parts, by keys alone", () => {
  it("are one tab stop; J, K and arrows move between them across categories", async () => {
    await opened();
    expect(parts().filter(({ tabIndex }) => tabIndex === 0), "one tab stop").toHaveLength(1);
    await userEvent.keyboard("j");
    expect(focusedPart(), "the first").toBe("Port de Lorient · Grue n° 2, 3e situation");
    await userEvent.keyboard("j{ArrowDown}");
    expect(focusedPart(), "on into the next category").toBe("Cimenteries du Rhône · Four n° 3");
    await userEvent.keyboard("k");
    expect(focusedPart(), "and back").toBe("Fonderie d’Aubusson · Régie 4/6");
    await userEvent.keyboard("{End}");
    expect(focusedPart(), "to the end").toBe("Verrerie de Bresle · Maintenance annuelle");
    await userEvent.keyboard("j");
    expect(focusedPart(), "and no further").toBe("Verrerie de Bresle · Maintenance annuelle");
  });

  it("open with Enter to the chain that makes them, plum where a hand came in", async () => {
    await opened();
    await userEvent.keyboard("jjj{Enter}");
    await screen.findByText("Rénovation four n° 3");
    const steps = [...document.querySelectorAll<HTMLElement>(".chain-step")];
    const labels = steps.map((step) => plain(step.querySelector(".chain-label")?.textContent));
    expect(labels, "from the deal to the money").toEqual([
      "Affaire", "Ligne", "Probabilité", "Levier", "Échéance", "Contribution", "Paiement dû", "Encaissement",
    ]);
    const hands = steps.filter((step) => step.dataset["hand"] === "true").map((step) => step.querySelector(".chain-label")?.textContent);
    expect(hands, "the entered probability and the lever").toEqual(["Probabilité", "Levier"]);
    expect(document.querySelector(".chain s")?.textContent, "the source's value struck through").toBe("40\u00a0%");
    const asked = transport.asked.find(({ name }) => name === "forecast_why_part")?.request;
    expect(asked, "that part of that category").toMatchObject({ category: "weighted", kind: "deal", id: "D-3" });
  });

  it("close one thing at a time with Escape; focus returns to the figure", async () => {
    await opened();
    await userEvent.keyboard("j{Enter}");
    expect(parts()[0]?.getAttribute("aria-expanded"), "open").toBe("true");
    await userEvent.keyboard("{Escape}");
    expect(parts()[0]?.getAttribute("aria-expanded"), "the part first").toBe("false");
    expect(document.activeElement, "focus stays on it").toBe(parts()[0]);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog"), "then the drawer").toBeNull();
    expect(document.activeElement?.textContent, "back at the figure").toBe("389");
  });

  it("have names that say all of it", async () => {
    await opened();
    expect(plain(parts()[2]?.getAttribute("aria-label")), "who, what, how much, how likely, by whose hand").toBe(
      "Cimenteries du Rhône · Four n° 3 : 103 680,00 €, probabilité 54 %, une valeur saisie ou un levier y a part",
    );
  });

  it("lead to the deal", async () => {
    const onDeal = vi.fn();
    await opened({ onDeal });
    await userEvent.keyboard("jjj{Enter}");
    await userEvent.click(await screen.findByRole("button", { name: "Ouvrir l’affaire" }));
    expect(onDeal.mock.calls, "that deal").toEqual([["D-3"]]);
  });

  it("of several chains show the first and open the others on request", async () => {
    transport.answer({ forecast_why_part: () => [CHAIN, { ...CHAIN, contribution: "7.00" }] });
    await opened();
    await userEvent.keyboard("jjj{Enter}");
    await screen.findByText("7,00 €");
    expect(document.querySelectorAll(".chain"), "one is open").toHaveLength(1);
    await userEvent.click(screen.getByText("7,00 €"));
    expect(document.querySelectorAll(".chain"), "both are").toHaveLength(2);
  });
});

describe("more parts than are shown", () => {
  const [backlog] = WHY.sections;
  const many = (limit: number): WhyPage => ({
    ...WHY,
    sections: [
      {
        ...(backlog as WhyPage["sections"][number]),
        count: 60,
        parts: Array.from({ length: Math.min(limit, 60) }, (_, place) => ({
          kind: "deal", id: `D-${place}`, customer: "Client", label: `Affaire ${place}`,
          amount: "1.00", probability: null, contribution: "1.00", hand: false,
        })),
      },
    ],
  });

  it("come on request, and it is said how many there are", async () => {
    transport.answer({ forecast_why: ({ limit }) => many(limit) });
    await opened();
    expect(parts(), "a dozen at first").toHaveLength(12);
    expect(screen.getByText("12 montrées sur 60"), "of how many").toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Montrer 38 de plus" }));
    await waitFor(() => expect(parts(), "fifty").toHaveLength(50));
    await userEvent.click(screen.getByRole("button", { name: "Montrer 10 de plus" }));
    await waitFor(() => expect(parts(), "all").toHaveLength(60));
    expect(screen.queryByRole("button", { name: /Montrer/ }), "there are no more").toBeNull();
  });

  it("are copied whole, whatever is shown", async () => {
    transport.answer({ forecast_why: ({ limit }) => many(limit) });
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "Copier" }));
    await screen.findByText(/60 lignes/);
    expect(copied.split("\n"), "two heads, the category, sixty parts").toHaveLength(63);
  });
});

describe("the copy", () => {
  it("holds every value exactly, in cells", async () => {
    await opened();
    await userEvent.click(screen.getByRole("button", { name: "Copier" }));
    await screen.findByText(/7 lignes/);
    const rows = copied.split("\n").map((row) => row.split("\t"));
    expect(rows[0]?.slice(1), "the figure").toEqual(["388671,00", "EUR"]);
    expect(rows[5], "a category with its exact total").toEqual(["Pondéré", "", "", "", "", "202671,00"]);
    expect(rows[6], "a part").toEqual(["Pondéré", "Cimenteries du Rhône", "Four n° 3", "192000,00", "0,54", "103680,00"]);
    expect(rows.slice(1).every((row) => row.length === 6), "six cells a row").toBe(true);
  });
});
