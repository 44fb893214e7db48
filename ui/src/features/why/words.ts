/** The path of a figure in words: measure, group, month, scenario. */
import type { ForecastPageRequest, MeasureName, WhyPage } from "../../ipc/generated";
import type { Language } from "../../language";

/** What stands before the scenario. */
export function pathOf(
  why: WhyPage,
  measure: MeasureName,
  category: string | null,
  { messages: { text, find }, formats }: Pick<Language, "messages" | "formats">,
): string[] {
  const months = why.months
    ? why.months[0] === why.months[1]
      ? formats.fullMonth(why.months[0])
      : formats.range(formats.fullMonth(why.months[0]), formats.fullMonth(why.months[1]))
    : text("why-after-horizon");
  return [
    text(`measure-${measure}`),
    ...(category === null ? [] : [find(`category-${category}`) ?? category]),
    ...why.rows.map((name) => name || text("group-none")),
    months,
  ];
}

/** The scenario as the path names it: "scénario Prudent", "base modifiée". */
export interface ScenarioWords {
  /** Before the name, where there is one. */
  before: string;
  name: string;
}

export function scenarioOf(why: WhyPage, page: ForecastPageRequest, { messages: { text } }: Pick<Language, "messages">): ScenarioWords {
  const isMoved = page.scenario.levers !== null;
  const { scenario } = why;
  if (scenario === null) {
    return { before: "", name: text(why.levered ? "levers-base-modified" : "why-scenario-base") };
  }
  const name = isMoved ? text("levers-modified", { name: scenario }) : scenario;
  return { before: text("why-scenario"), name };
}

/** How many deals, invoices or costs make a category. */
export function countOf(category: string, count: number, { messages: { text, find } }: Pick<Language, "messages">): string {
  return find(`why-section-${category}`, { count }) ?? text("why-section-other", { count });
}
