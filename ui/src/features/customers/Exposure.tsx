/** What the customer owes by lateness, what is still to be invoiced, and the limit it stands against. */
import type { ReactNode } from "react";
import { MoneyText } from "../../components";
import type { CustomerPage } from "../../ipc/generated";
import { useMessages } from "../../language";

const BUCKETS = ["not-due", "1-30", "31-60", "61-90", "over-90"] as const;

export function Exposure({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  const { figures, credit_limit: limit, credit_left: left } = page.customer;
  const line = (name: string, amount: string | null, look: "part" | "sum" | "plain", bad = false): ReactNode => (
    <div data-look={look}>
      <dt>{name}</dt>
      <dd>
        <MoneyText amount={amount} currency={page.currency} tone={bad ? "bad" : "plain"} />
      </dd>
    </div>
  );
  const isOver = left?.startsWith("-") ?? false;
  return (
    <dl className="customer-lines">
      {BUCKETS.map((bucket, place) => (
        <Line key={bucket} name={text(`customer-ageing-${bucket}`)} page={page} amount={page.ageing[place] ?? "0"} isLate={place > 0} />
      ))}
      {line(text("customers-column-outstanding"), figures.outstanding, "plain")}
      {line(text("customer-backlog"), figures.backlog, "plain")}
      {line(text("customers-column-exposure"), figures.exposure, "sum")}
      {line(text("customer-credit-limit"), limit, "plain")}
      {limit !== null && line(text(isOver ? "customer-credit-over" : "customer-credit-left"), left, "plain", isOver)}
    </dl>
  );
}

/** A part of what is owed; nothing is told of one that is nothing. */
function Line(props: { name: string; page: CustomerPage; amount: string; isLate: boolean }): ReactNode {
  const { name, page, amount, isLate } = props;
  if (!/[1-9]/.test(amount)) return null;
  return (
    <div data-look="part">
      <dt>{name}</dt>
      <dd>
        <MoneyText amount={amount} currency={page.currency} tone={isLate ? "late" : "plain"} />
      </dd>
    </div>
  );
}
