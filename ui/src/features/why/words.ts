/** The path of a figure in words: measure, group, month, scenario. */
import type { MeasureName, WhyPage } from "../../ipc/generated";
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

export function scenarioOf(why: WhyPage, { messages: { text } }: Pick<Language, "messages">): string {
  return why.scenario ?? text(why.levered ? "why-scenario-hand" : "why-scenario-base");
}

/** How many deals, invoices or costs make a category. */
export function countOf(category: string, count: number, { messages: { text, find } }: Pick<Language, "messages">): string {
  return find(`why-section-${category}`, { count }) ?? text("why-section-other", { count });
}
