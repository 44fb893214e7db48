/** The address of the forecast: what it holds comes back, what it cannot hold is left out. */
import { describe, expect, it } from "vitest";
import { changed, readSearch, readSort, writeSort, type ForecastSearch } from "./search";

const FULL: ForecastSearch = {
  measure: "cash",
  by: "attribute:région",
  span: "fy2026",
  period: "quarter",
  scenario: "Prudent",
  levers: {
    win_rate: { value: "0.90", where: { team: ["T1"], family: [], stage: [], salesperson: [], segment: [] } },
    slip_months: { value: "-2", where: { team: [], family: [], stage: [], salesperson: [], segment: [] } },
    price: null,
    cost: null,
    payment_delay_days: null,
  },
  asOf: "2026-11-22",
  probability: "stage",
  sort: "-c3,label",
  view: "table",
  panel: "why",
  cell: { column: 2, later: false, rows: [["team", "T1"], ["salesperson", "U1"]], category: "backlog" },
  cellMeasure: "margin",
};

describe("the address", () => {
  it("gives back every choice that it was given", () => {
    expect(readSearch(JSON.parse(JSON.stringify(FULL)) as Record<string, unknown>)).toEqual(FULL);
  });

  it("is empty where everything is at its default", () => {
    expect(readSearch({})).toEqual({});
  });

  it.each([
    ["a measure that does not exist", { measure: "turnover" }],
    ["a span of no months", { span: "0m" }],
    ["a span in words", { span: "next year" }],
    ["a date that is none", { asOf: "22/11/2026" }],
    ["a sort by a column that cannot be", { sort: "c-1" }],
    ["a grouping with spaces and commands", { by: "salesperson; drop" }],
    ["a drawer of another program", { panel: "mail" }],
    ["a cell that is a text", { cell: "3" }],
    ["a cell whose rows are no pairs", { cell: { column: 1, rows: [["team"]] } }],
    ["levers that are a list", { levers: [1, 2] }],
    ["an empty name", { scenario: "" }],
  ])("leaves out %s, and nothing else", (_, raw) => {
    expect(readSearch({ ...raw, view: "table" }), "the rest of a link still holds").toEqual({ view: "table" });
  });

  it("leaves out a lever whose value is no decimal, and keeps the others", () => {
    const { levers } = readSearch({
      levers: { win_rate: { value: "much" }, cost: { value: "1.02", where: { team: ["T1", 7] } } },
    });
    expect(levers?.win_rate, "no lever rather than a guess").toBeNull();
    expect(levers?.cost).toEqual({
      value: "1.02",
      where: { team: ["T1"], family: [], stage: [], salesperson: [], segment: [] },
    });
  });

  it("reads an id of digits as text: the router makes a number of it", () => {
    expect(readSearch({ panel: "deal", deal: 125 }).deal).toBe("125");
  });

  it("takes a choice away without leaving its name behind", () => {
    expect(Object.keys(changed({ measure: "cash", view: "table" }, { view: undefined }))).toEqual(["measure"]);
  });
});

describe("the order of rows", () => {
  it("is written and read alike", () => {
    expect(readSort("-c3,label")).toEqual([
      [{ by: "column", index: 3 }, "descending"],
      [{ by: "label" }, "ascending"],
    ]);
    expect(writeSort(readSort("-c3,label"))).toBe("-c3,label");
    expect(writeSort(readSort("later,-attainment"))).toBe("later,-attainment");
  });

  it("is absent where nobody chose one", () => {
    expect(readSort(undefined)).toEqual([]);
    expect(writeSort([])).toBeUndefined();
  });
});
