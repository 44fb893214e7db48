/** Period, scenario and "today" hold from page to page, until a page takes them away. */
import { createMemoryHistory } from "@tanstack/react-router";
import { describe, expect, it } from "vitest";
import { makeRouter } from "./router";

const goes = async (from: string, next: { to: string; search?: Record<string, unknown> }): Promise<string> => {
  const history = createMemoryHistory({ initialEntries: [from] });
  const router = makeRouter(history);
  await router.navigate(next as never);
  return history.location.href;
};

describe("from page to page", () => {
  it("the date, the scenario and the period hold, the page's own choices do not", async () => {
    const there = await goes("/forecast?asOf=2026-10-31&scenario=Prudent&span=fy2025&measure=cash", { to: "/salespeople" });
    const search = new URL(there, "http://desk").searchParams;
    expect(Object.fromEntries(search)).toEqual({ asOf: "2026-10-31", scenario: "Prudent", span: "fy2025" });
  });

  it("a record that the palette opens keeps them, beside its own address", async () => {
    const there = await goes("/forecast?asOf=2026-10-31", { to: "/customers/C1", search: {} });
    expect(there).toBe("/customers/C1?asOf=2026-10-31");
  });

  it("a page that says a name without a value takes it away", async () => {
    const there = await goes("/salespeople?asOf=2026-10-31&span=fy2025", {
      to: "/salespeople",
      search: { asOf: undefined, by: "team" },
    });
    expect(there).toBe("/salespeople?by=team&span=fy2025");
  });
});
