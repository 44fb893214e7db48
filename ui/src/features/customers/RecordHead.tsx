/** Who the customer is: name, segment, salesperson, what wants attention. */
import type { ReactNode } from "react";
import { Tag } from "../../components";
import type { CustomerPage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function RecordHead({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { customer } = page;
  const people = [customer.segment, customer.salesperson].filter((word) => word !== null);
  return (
    <header className="customer-head">
      <h2 className="customer-title">{customer.name}</h2>
      <p className="customer-facts">
        {people.map((word) => (
          <span key={word}>{word}</span>
        ))}
        <span className="identifier">{customer.id}</span>
        {customer.insolvent_on !== null && (
          <Tag tone="danger">{text("customer-insolvent", { date: formats.date(customer.insolvent_on) })}</Tag>
        )}
        {customer.credit_left?.startsWith("-") && <Tag tone="warn">{text("customers-over-limit")}</Tag>}
      </p>
    </header>
  );
}
