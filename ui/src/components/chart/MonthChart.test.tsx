/** The chart under hand and keys: what it is called, what lights, what opens. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { columnGrid } from "./columns";
import { Legend } from "./Legend";
import { MonthChart, type MonthChartProps } from "./MonthChart";

const onOpen = vi.fn();
const onWhy = vi.fn();
const NAME = "Facturation prévue, 3 mois, 4,9 M€, 0,7 % sous l’objectif";

function props(change: Partial<MonthChartProps> = {}): MonthChartProps {
  return {
    name: NAME,
    figures: {
      columns: [
        { place: "past", startsFiscalYear: false },
        { place: "current", startsFiscalYear: false },
        { place: "ahead", startsFiscalYear: true },
      ],
      stack: [{ key: "invoiced", form: "certain", values: ["2000000", "1000000", "-200000"] }],
      pipeline: null,
      lines: [{ key: "target", form: "target", values: ["900000", "900000", null] }],
      caps: [],
    },
    columns: [
      { name: "Octobre 2026" },
      { name: "Novembre 2026", top: "22 nov." },
      { name: "Décembre 2026", year: "Exercice 2026-27" },
    ],
    grid: { ...columnGrid(964, 13), count: 3 },
    height: 288,
    currency: "EUR",
    legend: (
      <Legend
        currency="EUR"
        unit="thousands"
        entries={[
          { key: "invoiced", mark: "invoiced", name: "Facturé", figureName: "Facturé, toute la période", total: "2800000.00", onWhy },
          { key: "base", mark: "base", name: "Base sans leviers", figureName: "Base", total: null },
        ]}
      />
    ),
    lineNames: { target: "Objectif" },
    hand: null,
    nothing: null,
    facts: [1, 2, 3].map((thousands) => [
      { key: "invoiced", mark: "invoiced", name: "Facturé", figure: `${thousands} 000,00 €`, role: "part" },
    ]),
    onOpen,
    motion: "none",
    ...change,
  };
}

function column(name: string): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`^${name}`) });
}

beforeEach(() => {
  onOpen.mockClear();
  onWhy.mockClear();
});

describe("the chart", () => {
  it("is a sentence to a screen reader, each column its name and its parts", () => {
    renderInWindow(<MonthChart {...props()} />);
    const chart = screen.getByRole("group", { name: NAME });
    expect(within(chart).getAllByRole("button"), "three columns and one total").toHaveLength(4);
    expect(column("Décembre 2026").getAttribute("aria-label")).toBe("Décembre 2026, Facturé 3 000,00 €");
  });

  it("says the unit on the top label only, the as-of date and the fiscal year once", () => {
    renderInWindow(<MonthChart {...props()} />);
    expect(screen.getAllByText(/M€/), "one unit").toHaveLength(1);
    expect(screen.getByText("22 nov.")).toBeTruthy();
    expect(screen.getByText("Exercice 2026-27")).toBeTruthy();
    expect(screen.getByText("Objectif"), "the target is labelled at the line").toBeTruthy();
  });

  it("writes a loss below zero with a minus sign on the axis", () => {
    const figures = {
      ...props().figures,
      stack: [{ key: "result", form: "gain" as const, values: ["100000", "0", "-300000"] }],
      lines: [],
    };
    renderInWindow(<MonthChart {...props({ figures })} />);
    expect(screen.getByText("−200"), "the sign of minus, not a hyphen").toBeTruthy();
    expect(screen.getByText("0"), "zero has no sign and no unit").toBeTruthy();
  });

  it("opens a total of its legend, and names no total for what has none", async () => {
    renderInWindow(<MonthChart {...props()} />);
    const total = screen.getByRole("button", { name: /^Facturé, toute la période/ });
    expect(total.textContent, "in the table's unit").toBe("2\u202f800");
    await userEvent.click(total);
    expect(onWhy).toHaveBeenCalledOnce();
    expect(screen.queryByRole("button", { name: /^Base/ })).toBeNull();
  });

  it("says so where there is no figure at all", () => {
    renderInWindow(<MonthChart {...props({ nothing: "Aucun chiffre dans ces mois." })} />);
    expect(screen.getByText("Aucun chiffre dans ces mois.")).toBeTruthy();
  });
});

describe("by keys", () => {
  it("is one tab stop, at the present month", async () => {
    renderInWindow(<MonthChart {...props()} />);
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement, "after the legend's total").toBe(column("Novembre 2026"));
    await userEvent.tab();
    expect(document.activeElement, "then out of the chart").toBe(document.body);
  });

  it("moves by arrows, Home and End, and stays within its columns", async () => {
    renderInWindow(<MonthChart {...props()} />);
    column("Novembre 2026").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(column("Décembre 2026"));
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement, "the last column is the last").toBe(column("Décembre 2026"));
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toBe(column("Octobre 2026"));
    await userEvent.keyboard("{End}{ArrowLeft}");
    expect(document.activeElement).toBe(column("Novembre 2026"));
  });

  it("opens why with Enter and with W", async () => {
    renderInWindow(<MonthChart {...props()} />);
    column("Novembre 2026").focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(onOpen).toHaveBeenLastCalledWith(2);
    await userEvent.keyboard("{ArrowLeft}w");
    expect(onOpen).toHaveBeenLastCalledWith(1);
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it("keeps its tab stop inside when there are fewer columns", () => {
    const { rerender } = renderInWindow(<MonthChart {...props()} />);
    column("Décembre 2026").focus();
    const fewer = props();
    rerender(
      <MonthChart
        {...fewer}
        figures={{ ...fewer.figures, columns: fewer.figures.columns.slice(0, 2) }}
        columns={fewer.columns.slice(0, 2)}
        grid={{ ...fewer.grid, count: 2 }}
      />,
    );
    expect(column("Novembre 2026").tabIndex, "one can still come in by Tab").toBe(0);
  });
});

describe("under the pointer", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const tip = (): Element | null => document.querySelector(".column-tip");

  it("lights a column after 60 ms and goes dark at once", () => {
    renderInWindow(<MonthChart {...props()} />);
    fireEvent.pointerEnter(column("Octobre 2026"));
    act(() => {
      vi.advanceTimersByTime(59);
    });
    expect(tip(), "a pointer that passes lights nothing").toBeNull();
    act(() => {
      vi.advanceTimersByTime(1);
    });
    expect(tip()?.textContent).toBe("Octobre 2026Facturé1 000,00 €");
    fireEvent.pointerLeave(column("Octobre 2026"));
    expect(tip(), "no delay out").toBeNull();
  });

  it("names the scenario in its tooltip", () => {
    renderInWindow(<MonthChart {...props({ hand: "Prudent" })} />);
    fireEvent.pointerEnter(column("Octobre 2026"));
    act(() => {
      vi.advanceTimersByTime(60);
    });
    expect(tip()?.querySelector(".hand")?.textContent).toBe("Prudent");
  });
});
