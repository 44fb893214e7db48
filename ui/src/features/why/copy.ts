/** A figure with its parts as tab-separated lines, every value exact, for a spreadsheet. */
import type { ForecastPageRequest, WhyPage } from "../../ipc/generated";
import type { Language } from "../../language";
import { pathOf, scenarioOf } from "./words";

export interface CopiedWhy {
  text: string;
  /** Parts, without heads and totals. */
  lines: number;
}

export function copyOf(why: WhyPage, page: ForecastPageRequest, category: string | null, language: Language): CopiedWhy {
  const { text, find } = language.messages;
  const exact = (value: string | null): string =>
    value === null ? "" : language.language === "fr" ? value.replace(".", ",") : value;
  const { before, name: scenario } = scenarioOf(why, page, language);
  const path = [...pathOf(why, page.measure, category, language), `${before} ${scenario}`.trim()];
  const heads = ["category", "customer", "label", "amount", "probability", "contribution"];
  const lines = why.sections.flatMap((section) => {
    const name = find(`category-${section.category}`) ?? section.category;
    const parts = section.parts.map((part) => [
      name,
      part.customer,
      part.label,
      exact(part.amount),
      exact(part.probability),
      exact(part.contribution),
    ]);
    return [[name, "", "", "", "", exact(section.amount)], ...parts];
  });
  const rows = [
    [path.join(" · "), exact(why.amount), why.currency],
    heads.map((head) => text(`why-copy-${head}`)),
    ...lines,
  ];
  return {
    text: rows.map((cells) => cells.map(plain).join("\t")).join("\n"),
    lines: lines.length - why.sections.length,
  };
}

/** A name may hold what would break a line or a cell. */
function plain(cell: string): string {
  return cell.replace(/[\t\r\n]+/g, " ");
}
