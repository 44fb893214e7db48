/** The mark of a category of money, the same as in the chart. */
import type { CategoryMark } from "../components";

const MARKS: Readonly<Record<string, CategoryMark>> = {
  invoiced: "invoiced",
  won: "invoiced",
  received: "invoiced",
  open_invoices: "owed",
  backlog: "backlog",
  weighted: "weighted",
  pipeline: "pipeline",
  margin: "margin",
  result: "margin",
  fixed_costs: "costs",
};

/** A category that a newer program adds is solid, like what is committed. */
export function markOf(category: string): CategoryMark {
  return MARKS[category] ?? "backlog";
}
