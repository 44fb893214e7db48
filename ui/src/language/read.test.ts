/** What a person types becomes an exact value, or is refused: nothing is guessed. */
import { describe, expect, it } from "vitest";
import { decimalOfSteps, readDate, readDecimal, stepsOfDecimal } from "./read";

describe("a typed figure", () => {
  it.each([
    ["1 234,50", "1234.50"],
    ["1\u202f234\u202f567,89\u00a0€", "1234567.89"],
    ["−48 312", "-48312"],
    ["60 %", "60"],
    ["× 0,90", "0.90"],
    ["+10 j", "10"],
    [",5", "0.5"],
    ["007", "7"],
    ["-0", "0"],
    ["92233720368547758,07", "92233720368547758.07"],
  ])("in French, “%s” is %s", (typed, value) => {
    expect(readDecimal(typed, "fr"), "every digit is kept").toBe(value);
  });

  it.each([
    ["1,234.50", "1234.50"],
    ["€", undefined],
    ["1,23", undefined],
    ["12k", undefined],
    ["", undefined],
    ["1.2.3", undefined],
    ["douze", undefined],
  ])("in English, “%s” is %s", (typed, value) => {
    expect(readDecimal(typed, "en"), "what is unclear is refused, not guessed at").toBe(value);
  });
});

describe("a typed date", () => {
  it.each(["2026-11-22", "22/11/2026", "22.11.2026", "22 nov. 2026", "22 novembre 2026", "22 Nov 2026"])(
    "“%s” is the 22nd of November",
    (typed) => {
      expect(readDate(typed), "however it is written").toBe("2026-11-22");
    },
  );

  it.each([
    ["1er août 2026", "2026-08-01"],
    ["3 févr. 2027", "2027-02-03"],
    ["5 juin 2026", "2026-06-05"],
    ["5 juil. 2026", "2026-07-05"],
  ])("“%s” is %s", (typed, date) => {
    expect(readDate(typed), "accents and short names are known").toBe(date);
  });

  it.each(["31/02/2026", "22 brumaire 2026", "22/11", "", "2026-13-01"])("“%s” is no date", (typed) => {
    expect(readDate(typed), "a date that does not exist is refused").toBeUndefined();
  });
});

describe("the steps of a lever", () => {
  it("are exact decimals, both ways", () => {
    expect(decimalOfSteps(90, 2)).toBe("0.90");
    expect(decimalOfSteps(-5, 3), "below one, below zero").toBe("-0.005");
    expect(decimalOfSteps(12, 0)).toBe("12");
    expect(stepsOfDecimal("0.9", 2)).toBe(90);
    expect(stepsOfDecimal("-0.005", 3)).toBe(-5);
    expect(stepsOfDecimal("0.905", 2), "between two steps is no step").toBeUndefined();
    expect(Object.is(stepsOfDecimal("-0.00", 2), 0), "zero has no sign").toBe(true);
  });
});
