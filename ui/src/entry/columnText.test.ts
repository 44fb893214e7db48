/** What a person reads and writes of a column, against what the program keeps. */
import { describe, expect, it } from "vitest";
import type { ColumnHolds, SettingsColumn } from "../ipc/generated";
import { formatsOf } from "../language";
import { decimalShifted, entryOf, shownOf } from "./columnText";

function column(holds: ColumnHolds): SettingsColumn {
  return { name: "any", holds, is_key: false, is_required: false, default: null, choices: [] };
}

describe("a decimal's point", () => {
  it.each([
    ["62.5", -2, "0.625"],
    ["5", -2, "0.05"],
    ["-40", -2, "-0.4"],
    ["0.625", 2, "62.5"],
    ["100", -2, "1"],
    ["0", -2, "0"],
    ["1234567890123456789.01", -2, "12345678901234567.8901"],
  ])("of %s moves by %i to %s, exactly", (value, places, moved) => {
    expect(decimalShifted(value, places)).toBe(moved);
  });
});

describe("what is typed into a column", () => {
  it.each<[ColumnHolds, string, string]>([
    ["money", "1 250,50 €", "1250.50"],
    ["fraction", "62,5 %", "0.625"],
    ["fraction", "40", "0.4"],
    ["share", "1/3", "1/3"],
    ["share", "30 %", "0.3"],
    ["date", "22/11/2026", "2026-11-22"],
    ["month", "3/2027", "2027-03"],
    ["month", "mars 2027", "2027-03"],
    ["month", "2027-03", "2027-03"],
    ["terms", " +45d eom ", "+45d eom"],
    ["text", "", ""],
  ])("of the kind %s, %s is kept as %s", (holds, typed, kept) => {
    expect(entryOf(column(holds), typed, "fr")).toEqual({ text: kept });
  });

  it.each<[ColumnHolds, string, string]>([
    ["money", "beaucoup", "entry-wrong-number"],
    ["date", "31/02/2027", "entry-wrong-date"],
    ["month", "13/2027", "entry-wrong-month"],
  ])("of the kind %s, %s is refused in words", (holds, typed, wrongId) => {
    expect(entryOf(column(holds), typed, "fr"), "nothing is guessed").toEqual({ wrongId });
  });

  it.each<[ColumnHolds, string]>([
    ["money", "7420.00"],
    ["fraction", "0.625"],
    ["share", "0.3"],
    ["share", "1/3"],
    ["date", "2026-11-22"],
    ["month", "2027-03"],
  ])("of the kind %s, the shown %s reads back as itself", (holds, value) => {
    for (const language of ["fr", "en"] as const) {
      const shown = shownOf(column(holds), value, formatsOf(language), "EUR");
      const read = entryOf(column(holds), shown, language);
      expect(read, `${language}: ${shown}`).toEqual({ text: value });
    }
  });
});
