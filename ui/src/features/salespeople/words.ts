/** Figures of progress as people read them. */
import type { ProgressRow } from "../../ipc/generated";
import type { Formats, Messages } from "../../language";

/** Days of the wire (`26.500000`) as a figure: `26,5`. */
export function bareDays(days: string, formats: Formats): string {
  return formats.decimal(days.replace(/0+$/, "").replace(/\.$/, ""));
}

export function daysOr(days: string | null, formats: Formats, { text }: Messages): string {
  return days === null ? text("not-applicable") : text("salespeople-days", { days: bareDays(days, formats) });
}

export function rateOr(rate: string | null, formats: Formats, { text }: Messages): string {
  return rate === null ? text("not-applicable") : formats.percent(rate, 0);
}

export function nameOf(row: ProgressRow, { text }: Messages): string {
  if (row.figures.label !== "") return row.figures.label;
  return text(row.scope.kind === "team" ? "salespeople-no-team" : "salespeople-nobody");
}

/** Whether an amount of the wire is below zero. */
export function isNegative(amount: string | null): boolean {
  return amount?.startsWith("-") ?? false;
}
