/**
 * How the categories of each measure are drawn: the same four forms everywhere, from certain to
 * pipeline. The result has its own: a bar of result, a cap for the margin it comes from, a line
 * for the fixed costs in between.
 */
import type { CategoryMark } from "../../components";
import type { StackForm } from "../../components/chart";

interface CategoryForm {
  /** In the chart: a part of the stack, the outline, a cap or a line. */
  drawn: StackForm | "pipeline" | "cap" | "line";
  mark: CategoryMark;
}

const FORMS: Record<string, CategoryForm> = {
  invoiced: { drawn: "certain", mark: "invoiced" },
  won: { drawn: "certain", mark: "invoiced" },
  received: { drawn: "certain", mark: "invoiced" },
  open_invoices: { drawn: "owed", mark: "owed" },
  backlog: { drawn: "committed", mark: "backlog" },
  weighted: { drawn: "weighted", mark: "weighted" },
  pipeline: { drawn: "pipeline", mark: "pipeline" },
  margin: { drawn: "cap", mark: "margin-cap" },
  fixed_costs: { drawn: "line", mark: "costs" },
  result: { drawn: "gain", mark: "margin" },
};

/** A category that a newer program adds is still shown: solid, like what is committed. */
const UNKNOWN: CategoryForm = { drawn: "committed", mark: "backlog" };

export function formOf(category: string): CategoryForm {
  return FORMS[category] ?? UNKNOWN;
}
