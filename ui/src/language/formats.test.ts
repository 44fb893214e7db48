/** DESK.md §7 in both languages, space by space: the same values as crates/language. */
import { describe, expect, it } from "vitest";
import { formatsOf, type Formats } from "./formats";

const [french, english] = [formatsOf("fr"), formatsOf("en")];

function both(write: (formats: Formats) => string): [string, string] {
  return [write(french), write(english)];
}

describe("amounts", () => {
  it.each([
    ["1234567.89", "exact", "1\u202f234\u202f567,89\u00a0€", "€1,234,567.89"],
    ["1234567.89", "whole", "1\u202f234\u202f568\u00a0€", "€1,234,568"],
    ["1234567.89", "thousands", "1\u202f235\u00a0k€", "€1,235k"],
    ["1234567.89", "millions", "1,23\u00a0M€", "€1.23M"],
    ["-48312.00", "whole", "\u221248\u202f312\u00a0€", "\u2212€48,312"],
    ["1234.50", "exact", "1\u202f234,50\u00a0€", "€1,234.50"],
  ] as const)("%s as %s reads as the desk says", (amount, unit, inFrench, inEnglish) => {
    expect(both((it) => it.amount(amount, "EUR", unit)), "its spaces, marks and unit").toEqual([inFrench, inEnglish]);
  });

  it.each([
    ["USD", "1\u202f234\u202f567,89\u00a0$US", "US$1,234,567.89"],
    ["GBP", "1\u202f234\u202f567,89\u00a0£GB", "£1,234,567.89"],
    ["CHF", "1\u202f234\u202f567,89\u00a0CHF", "CHF\u00a01,234,567.89"],
    ["CAD", "1\u202f234\u202f567,89\u00a0$CA", "CA$1,234,567.89"],
    ["CNY", "1\u202f234\u202f567,89\u00a0CNY", "CN¥1,234,567.89"],
    ["SEK", "1\u202f234\u202f567,89\u00a0SEK", "SEK\u00a01,234,567.89"],
  ])("%s reads as the command line writes it", (code, inFrench, inEnglish) => {
    const expected = [`\u2212${inFrench}`, `\u2212${inEnglish}`];
    expect(both((it) => it.amount("-1234567.89", code)), "with the minus before all").toEqual(expected);
  });

  it("follow the digits of their currency", () => {
    expect(both((it) => it.amount("-1234568", "JPY")), "the yen has no minor digits").toEqual([
      "\u22121\u202f234\u202f568\u00a0JPY",
      "\u2212JP¥1,234,568",
    ]);
    expect(both((it) => it.amount("1234567.891", "KWD")), "the dinar has three").toEqual([
      "1\u202f234\u202f567,891\u00a0KWD",
      "KWD\u00a01,234,567.891",
    ]);
  });

  it("round half away from zero, and only what is shown", () => {
    const thousands = (amount: string): string => english.bareAmount(amount, "EUR", "thousands");
    expect(thousands("1499.99"), "under a half").toBe("1");
    expect(thousands("1500.00"), "a half goes up").toBe("2");
    expect(thousands("-1500.00"), "and below zero down").toBe("\u22122");
    expect(thousands("-499.99"), "under half a unit is zero, without a sign").toBe("0");
  });

  it("keep every cent of the largest amounts, which no number could hold", () => {
    expect(english.amount("-92233720368547758.08", "EUR"), "the smallest 64-bit amount").toBe(
      "\u2212€92,233,720,368,547,758.08",
    );
    expect(french.bareAmount("92233720368547758.07", "EUR", "millions"), "in millions").toBe(
      "92\u202f233\u202f720\u202f368,55",
    );
  });

  it("show a sign on a change, none on a change that rounds to zero", () => {
    const change = (amount: string): string => french.amount(amount, "EUR", "thousands", "always");
    expect(change("96000.00")).toBe("+96\u00a0k€");
    expect(change("-668000.00")).toBe("\u2212668\u00a0k€");
    expect(change("499.99"), "nothing changed that one would see").toBe("0\u00a0k€");
  });

  it("name the unit in a header where the whole column shares it", () => {
    expect(both((it) => it.unitLabel("EUR", "thousands"))).toEqual(["k€", "€k"]);
    expect(both((it) => it.unitLabel("EUR", "whole"))).toEqual(["€", "€"]);
    expect(french.unitLabel("CHF", "millions")).toBe("MCHF");
  });

  it("name the unit on the top label of an axis only", () => {
    expect(both((it) => it.axisAmount("2500000", "EUR", "millions", 1))).toEqual(["2,5\u00a0M€", "€2.5M"]);
    expect(both((it) => it.bareAxisAmount("2000000", "millions", 1))).toEqual(["2,0", "2.0"]);
    expect(french.bareAxisAmount("0", "millions", 1), "zero is zero, without decimals").toBe("0");
  });

  it("carry the unit once in a range", () => {
    expect(both((it) => it.amountRange("17000000", "18400000", "EUR", "millions", 1))).toEqual([
      "17,0 – 18,4\u00a0M€",
      "€17.0–18.4M",
    ]);
  });
});

describe("rates", () => {
  it("read as the desk says", () => {
    expect(both((it) => it.rate("0.312400"))).toEqual(["31,2\u00a0%", "31.2%"]);
    expect(both((it) => it.rate("0.312500")), "a half goes up").toEqual(["31,3\u00a0%", "31.3%"]);
    expect(both((it) => it.probability("0.600000"))).toEqual(["60\u00a0%", "60%"]);
    expect(both((it) => it.probability("0.625001")), "a probability is never rounded away").toEqual([
      "62,5001\u00a0%",
      "62.5001%",
    ]);
    expect(both((it) => it.probability("0.000000")), "never is a probability too").toEqual(["0\u00a0%", "0%"]);
    expect(both((it) => it.percent("1.070000", 0))).toEqual(["107\u00a0%", "107%"]);
  });

  it("show the sign of a change; points for the change of a rate", () => {
    expect(both((it) => it.rate("0.024000", "always"))).toEqual(["+2,4\u00a0%", "+2.4%"]);
    expect(both((it) => it.rate("-0.000400", "always")), "no sign on zero").toEqual(["0,0\u00a0%", "0.0%"]);
    expect(both((it) => it.points("-0.025000"))).toEqual(["\u22122,5\u00a0pts", "\u22122.5\u00a0pts"]);
  });

  it("keep the digits of a factor", () => {
    expect(both((it) => it.factor("0.9"))).toEqual(["×\u00a00,90", "×\u00a00.90"]);
    expect(both((it) => it.factor("1.125"))).toEqual(["×\u00a01,125", "×\u00a01.125"]);
  });
});

describe("counts, days and plain decimals", () => {
  it("are grouped as the language does", () => {
    expect(both((it) => it.count(12345))).toEqual(["12\u202f345", "12,345"]);
    expect(both((it) => it.count(0))).toEqual(["0", "0"]);
    expect(both((it) => it.decimal("1234.123456"))).toEqual(["1\u202f234,123456", "1,234.123456"]);
    expect(french.decimal("-0"), "zero has no sign").toBe("0");
  });

  it("say days in the singular where the language does", () => {
    expect(both((it) => it.days(43))).toEqual(["43\u00a0jours", "43\u00a0days"]);
    expect(both((it) => it.days(0)), "nothing is singular in French").toEqual(["0\u00a0jour", "0\u00a0days"]);
    expect(both((it) => it.daysChange(10))).toEqual(["+10\u00a0j", "+10\u00a0d"]);
  });
});

describe("dates", () => {
  it("name their month, never as a figure", () => {
    expect(both((it) => it.date("2026-11-22"))).toEqual(["22 nov. 2026", "22 Nov 2026"]);
    expect(both((it) => it.month("2027-02"))).toEqual(["févr. 2027", "Feb 2027"]);
    expect(both((it) => it.dayAndMonth("2026-11-22"))).toEqual(["22 nov.", "22 Nov"]);
    expect(both((it) => it.monthName("2026-09-30")), "three letters like its neighbours").toEqual(["sept.", "Sep"]);
    expect(both((it) => it.fullMonth("2027-02"))).toEqual(["février 2027", "February 2027"]);
    expect(french.monthTitle("2026-08"), "at the head of something").toBe("Août 2026");
    expect(french.date("2026-12-01"), "without a leading zero").toBe("1 déc. 2026");
  });

  it("name the fiscal year by its first month", () => {
    expect(both((it) => it.fiscalYear("2026-07"))).toEqual(["Exercice 2026-27", "FY 2026–27"]);
    expect(both((it) => it.fiscalYear("2026-01")), "one that is the calendar year").toEqual(["Exercice 2026", "FY 2026"]);
    expect(english.fiscalYear("1999-07"), "over a century's end").toBe("FY 1999–00");
  });

  it("write the hour and how long work takes", () => {
    expect(both((it) => it.time("07:42"))).toEqual(["7\u00a0h\u00a042", "7:42"]);
    expect(french.time("2026-11-22T00:05:09"), "of a time stamp, after midnight").toBe("0\u00a0h\u00a005");
    expect(both((it) => it.elapsed(80))).toEqual(["1\u00a0min\u00a020\u00a0s", "1\u00a0min\u00a020\u00a0s"]);
    expect(english.elapsed(11100)).toBe("3\u00a0h\u00a005\u00a0min");
    expect(english.elapsed(9)).toBe("9\u00a0s");
  });

  it("part a range by spaces in French, and in English where words would stick", () => {
    expect(both((it) => it.range("17,0", "18,4"))).toEqual(["17,0 – 18,4", "17,0–18,4"]);
    expect(english.range("Nov 2026", "Jan 2027")).toBe("Nov 2026 – Jan 2027");
  });
});
