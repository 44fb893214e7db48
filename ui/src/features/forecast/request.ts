/** From the address to the request: what is not chosen takes the database's own default. */
import type { Choices, ForecastPageRequest, ScenarioChoice } from "../../ipc/generated";
import { scenarioOf, spanChoice, spanName } from "../../standpoint";
import { readSort, UNGROUPED, type ForecastSearch } from "./search";

/** Rows of the first window; further ones come as the table scrolls. */
export const WINDOW = 100;

/** The dimension shown first, by how much it says to a director. */
const FIRST_DIMENSIONS = ["salesperson", "team", "customer", "product"];

/** The dimension that the table is grouped by; null: the company alone. */
export function dimensionOf(search: ForecastSearch, choices: Choices): string | null {
  if (search.by === UNGROUPED) return null;
  if (search.by !== undefined && choices.dimensions.includes(search.by)) return search.by;
  const first = FIRST_DIMENSIONS.find((dimension) => choices.dimensions.includes(dimension));
  return first ?? choices.dimensions[0] ?? null;
}

/** What the page asks. `scenario` replaces the address's own while a lever moves. */
export function requestOf(
  search: ForecastSearch,
  choices: Choices,
  scenario: ScenarioChoice = scenarioOf(search),
): ForecastPageRequest {
  const measure = search.measure ?? "invoicing";
  return {
    as_of: search.asOf ?? null,
    span: spanChoice(spanName(search, choices)),
    period: search.period ?? "month",
    measure,
    by: measure === "result" ? null : dimensionOf(search, choices),
    probability: search.probability ?? "stated",
    scenario,
    sort: readSort(search.sort),
    offset: 0,
    limit: WINDOW,
  };
}
