/** Why somebody stands where they stand: sentences with both figures and their base. */
import type { ReactNode } from "react";
import type { ProgressReason, ProgressRow } from "../../ipc/generated";
import { useLanguage, useMessages, type Language } from "../../language";
import { bareDays } from "./words";

export function Reasons({ row, currency }: { row: ProgressRow; currency: string }): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  if (row.reasons.length === 0) return null;
  return (
    <section className="record-part" aria-label={text("salespeople-why")}>
      <h3>{text("salespeople-why")}</h3>
      <ul className="salespeople-reasons">
        {row.reasons.map((reason) => (
          <li key={reason.kind} data-tone={toneOf(reason)}>
            {sentence(reason, currency, language)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function toneOf({ kind }: ProgressReason): "bad" | "good" | "plain" {
  if (kind === "behind" || kind === "short") return "bad";
  return kind === "in_time" || kind === "covered" ? "good" : "plain";
}

function sentence(reason: ProgressReason, currency: string, { messages: { text }, formats }: Language): string {
  const short = (amount: string): string => formats.amount(amount, currency, "thousands");
  switch (reason.kind) {
    case "behind":
    case "in_time":
      return text(`salespeople-reason-${reason.kind}`, { amount: short(reason.amount) });
    case "short":
      return text("salespeople-reason-short", { amount: short(reason.amount), expected: short(reason.expected) });
    case "covered":
      return text("salespeople-reason-covered", { expected: short(reason.expected) });
    case "stale":
      return text("salespeople-reason-stale", { deals: reason.deals, of: reason.of, amount: short(reason.amount) });
    case "stage":
      return text("salespeople-reason-stage", {
        stage: reason.name,
        moved: reason.moved_on,
        left: reason.left,
        rate: formats.percent(reason.rate, 0),
        company: formats.percent(reason.company_rate, 0),
      });
    case "conversion":
      return text("salespeople-reason-conversion", {
        won: reason.won,
        closed: reason.closed,
        rate: formats.percent(reason.rate, 0),
        company: formats.percent(reason.company_rate, 0),
      });
    case "cycle":
      return text("salespeople-reason-cycle", { days: bareDays(reason.days, formats), company: bareDays(reason.company_days, formats) });
    case "without_next_step":
      return text("salespeople-reason-without-next-step", { deals: reason.deals, amount: short(reason.amount) });
  }
}
