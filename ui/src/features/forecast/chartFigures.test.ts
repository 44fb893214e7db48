/** Each measure in the forms of the chart, and what a column says. */
import { describe, expect, it } from "vitest";
import { formatsOf, messagesOf } from "../../language";
import type { ForecastPage, Shown } from "../../ipc/generated";
import { chartFiguresOf } from "./chartFigures";
import { factsOf } from "./columnFacts";
import { CHOICES, INVOICING, PRUDENT, RESULT, shown } from "./testing/page";
import { forecastWordsOf } from "./words";

const TONGUE = { language: "fr" as const, setLanguage: () => undefined, messages: messagesOf("fr"), formats: formatsOf("fr") };
const WORDS = { ...TONGUE, words: forecastWordsOf(TONGUE, CHOICES) };

function withSeries(measure: ForecastPage["measure"], categories: string[]): ForecastPage {
  const figures: Shown = shown(["1.00", "2.00", "3.00"], "4.00", "6.00");
  return { ...INVOICING, measure, series: Object.fromEntries(categories.map((one) => [one, figures])) };
}

function stackOf(page: ForecastPage): string[] {
  return chartFiguresOf(page).stack.map(({ key, form }) => `${key} ${form}`);
}

describe("the measures", () => {
  it("show invoicing and margin as certain, committed and weighted under a pipeline", () => {
    for (const measure of ["invoicing", "margin"] as const) {
      const page = withSeries(measure, ["invoiced", "backlog", "weighted", "pipeline"]);
      expect(stackOf(page)).toEqual(["invoiced certain", "backlog committed", "weighted weighted"]);
      expect(chartFiguresOf(page).pipeline, "the outline, later included").toEqual(["1.00", "2.00", "3.00", "4.00"]);
    }
  });

  it("show what is won as certain", () => {
    expect(stackOf(withSeries("bookings", ["won", "weighted", "pipeline"]))).toEqual(["won certain", "weighted weighted"]);
  });

  it("tell open invoices from backlog in cash", () => {
    const page = withSeries("cash", ["received", "open_invoices", "backlog", "weighted", "pipeline"]);
    expect(stackOf(page)).toEqual([
      "received certain",
      "open_invoices owed",
      "backlog committed",
      "weighted weighted",
    ]);
  });

  it("show the result as bars, its margin as caps, fixed costs as a line", () => {
    const figures = chartFiguresOf(RESULT);
    expect(figures.stack.map(({ key }) => key)).toEqual(["result"]);
    expect(figures.lines.map(({ key, form }) => `${key} ${form}`)).toEqual(["fixed_costs costs"]);
    expect(figures.caps[0]?.values, "a margin without a result beside it would set the scale").toEqual([
      "360000.00",
      "270000.00",
      "137000.00",
      null,
    ]);
    expect(figures.pipeline).toBeNull();
  });

  it("show a category that this window does not know yet", () => {
    expect(stackOf(withSeries("invoicing", ["subscribed"]))).toEqual(["subscribed committed"]);
  });

  it("draw the base only where the levers change something", () => {
    const base = chartFiguresOf(PRUDENT).caps.find(({ key }) => key === "base");
    expect(base?.values).toEqual([null, null, "1617000.00", null]);
    expect(chartFiguresOf(INVOICING).caps, "without levers there is no base to compare").toEqual([]);
  });

  it("leave the column after the horizon out where the program has none", () => {
    const figures = chartFiguresOf({ ...INVOICING, has_later: false });
    expect(figures.columns).toHaveLength(3);
    expect(figures.stack[0]?.values).toHaveLength(3);
  });
});

describe("a lit column", () => {
  function said(page: ForecastPage, column: number): string[] {
    return factsOf(page, column, WORDS).map(({ name, figure, tone }) => [name, figure, tone].filter(Boolean).join(" "));
  }

  it("lists its parts from top to bottom with exact cents, their sum, the target and the variance", () => {
    expect(said(INVOICING, 1)).toEqual([
      "Pipeline 114 000,00 €",
      "Pondéré 57 000,00 €",
      "Carnet 920 000,00 €",
      "Facturé 690 000,00 €",
      "Attendu 1 667 000,00 €",
      "Objectif 1 460 000,00 €",
      "Écart +207 000,00 € good",
    ].map(narrow));
  });

  it("leaves zero parts out and has no variance without a target", () => {
    expect(said(INVOICING, 2).some((fact) => fact.startsWith("Facturé")), "nothing is invoiced ahead").toBe(false);
    expect(said(INVOICING, 2).some((fact) => fact.startsWith("Écart"))).toBe(false);
    expect(said(INVOICING, 3)[0], "after the horizon").toBe(narrow("Pipeline 6 000 000,00 €"));
  });

  it("names a loss with its sign and gives the result as the sum", () => {
    expect(said(RESULT, 2)).toEqual(
      ["Marge 137 000,00 €", "Charges fixes 270 000,00 €", "Résultat −133 000,00 €"].map(narrow),
    );
  });

  it("says a result of zero, which is a figure", () => {
    expect(said(RESULT, 1).at(-1)).toBe(narrow("Résultat 0,00 €"));
  });

  it("says what only the margin is known of after the horizon", () => {
    expect(said(RESULT, 3), "unknown is not zero").toEqual([narrow("Marge 844 000,00 €")]);
  });

  it("ends with the base in plum under a scenario", () => {
    expect(said(PRUDENT, 2).at(-1)).toBe(narrow("Base sans leviers 1 617 000,00 € hand"));
  });
});

/** The spaces of French figures: narrow between thousands, no break before the sign. */
function narrow(text: string): string {
  return text.replace(/(\d) (?=\d{3})/g, "$1\u202f").replace(/ (?=€)/g, "\u00a0");
}
