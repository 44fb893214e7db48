/** The forecast in words: columns of each length, dimensions, the chart as a sentence. */
import { describe, expect, it } from "vitest";
import { formatsOf, messagesOf, type LanguageTag } from "../../language";
import type { Column } from "../../ipc/generated";
import { CHOICES, INVOICING, RESULT } from "./testing/page";
import { forecastWordsOf } from "./words";

function wordsIn(language: LanguageTag) {
  return forecastWordsOf(
    { language, setLanguage: () => undefined, messages: messagesOf(language), formats: formatsOf(language) },
    CHOICES,
  );
}

const QUARTER: Column = { starts: "2026-10", first: "2026-10", last: "2026-12", place: "current", starts_fiscal_year: false };
const YEAR: Column = { starts: "2026-07", first: "2026-07", last: "2027-06", place: "current", starts_fiscal_year: true };

describe("the chart's sentence", () => {
  it("says measure, months, total and distance to the target", () => {
    const page = { ...INVOICING, first_month: "2026-07", last_month: "2027-06" };
    expect(wordsIn("fr").chart(page).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "Facturation prévue, 12 mois, 4,94 M€, 0,7 % sous l’objectif",
    );
    expect(wordsIn("en").chart(page).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "Forecast invoicing, 12 months, €4.94M, 0.7% below target",
    );
  });

  it("says the share of the target for measures whose distance nobody computed", () => {
    const page = { ...INVOICING, measure: "bookings" as const };
    expect(wordsIn("fr").chart(page).replace(/[\u00a0\u202f]/g, " ")).toBe(
      "Signatures prévues, 3 mois, 4,94 M€, 115,3 % de l’objectif",
    );
  });

  it("ends with the total where there is no target", () => {
    expect(wordsIn("fr").chart(RESULT).replace(/[\u00a0\u202f]/g, " ")).toBe("Résultat prévu, 3 mois, −0,04 M€");
  });
});

describe("columns", () => {
  it("are months by name, never by figure", () => {
    const [october] = INVOICING.columns as [Column];
    expect(wordsIn("fr").columnShort(october, "month", 52)).toBe("oct.");
    expect(wordsIn("fr").columnFull(october, "month")).toBe("Octobre 2026");
    expect(wordsIn("en").columnFull(october, "month")).toBe("October 2026");
  });

  it("are quarters by their months where there is room, by their number of the fiscal year else", () => {
    expect(wordsIn("fr").columnShort(QUARTER, "quarter", 120)).toBe("oct.–déc.");
    expect(wordsIn("fr").columnShort(QUARTER, "quarter", 52), "the year begins in July").toBe("T2");
    expect(wordsIn("en").columnShort(QUARTER, "quarter", 52)).toBe("Q2");
  });

  it("are fiscal years by name, and by their months where only a part is shown", () => {
    expect(wordsIn("fr").columnShort(YEAR, "year", 120)).toBe("Exercice 2026-27");
    expect(wordsIn("fr").columnFull({ ...YEAR, first: "2026-11" }, "year")).toContain("Nov.");
  });
});

describe("dimensions", () => {
  it("stand small inside a sentence; a company's own attribute keeps its spelling", () => {
    expect(wordsIn("fr").dimension("salesperson")).toBe("commercial");
    expect(wordsIn("fr").dimensionTitle("salesperson")).toBe("Commercial");
    expect(wordsIn("fr").dimension("attribute:Région SUD")).toBe("Région SUD");
    expect(wordsIn("fr").dimensionTitle("attribute:Région SUD")).toBe("Région SUD");
  });
});
