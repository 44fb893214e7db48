/** From the address to the request: defaults hang on the open database. */
import { describe, expect, it } from "vitest";
import { requestOf } from "./request";
import { CHOICES } from "./testing/page";

describe("the request", () => {
  it("is the present fiscal year's invoicing by salesperson, in months, where nothing was chosen", () => {
    expect(requestOf({}, CHOICES)).toEqual({
      as_of: null,
      span: { kind: "fiscal_year", starts_in: 2026 },
      period: "month",
      measure: "invoicing",
      by: "salesperson",
      probability: "stated",
      scenario: { name: null, levers: null },
      sort: [],
      offset: 0,
      limit: 100,
    });
  });

  it("groups by what the database has", () => {
    const only = { ...CHOICES, dimensions: ["attribute:région"] };
    expect(requestOf({}, only).by, "the only dimension there is").toBe("attribute:région");
    expect(requestOf({ by: "customer" }, only).by, "a link from another database").toBe("attribute:région");
    expect(requestOf({}, { ...CHOICES, dimensions: [] }).by, "the company alone").toBeNull();
    expect(requestOf({ by: "none" }, CHOICES).by, "the company alone, by choice").toBeNull();
  });

  it("does not group the result", () => {
    expect(requestOf({ measure: "result", by: "customer" }, CHOICES).by).toBeNull();
  });

  it("reads spans of months, at most ten years", () => {
    expect(requestOf({ span: "24m" }, CHOICES).span).toEqual({ kind: "months", months: 24, history: 0 });
    expect(requestOf({ span: "999m" }, CHOICES).span).toEqual({ kind: "months", months: 120, history: 0 });
    expect(requestOf({ span: "fy2024" }, CHOICES).span).toEqual({ kind: "fiscal_year", starts_in: 2024 });
  });

  it("takes the scenario that moves in place of the address's", () => {
    const moving = { name: "Prudent", levers: null };
    expect(requestOf({ scenario: "Hausse" }, CHOICES, moving).scenario).toEqual(moving);
    expect(requestOf({ scenario: "Hausse" }, CHOICES).scenario).toEqual({ name: "Hausse", levers: null });
  });
});
