/** Who the customer is in registers and on letters, and who is there. */
import type { ReactNode } from "react";
import { Tag } from "../../components";
import type { CustomerPage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function Identity({ page }: { page: CustomerPage }): ReactNode {
  const { text, find } = useMessages();
  const worded = (field: string, value: string): string =>
    field === "preferred_channel" ? (find(`customer-channel-${value}`) ?? value) : value;
  return (
    <dl className="customer-identity">
      {page.identity.map(([field, value]) => (
        <div key={field}>
          <dt>{text(`customer-field-${field.replaceAll("_", "-")}`)}</dt>
          <dd>{worded(field, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Contacts({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  if (page.contacts.length === 0) return <p className="customer-none">{text("customer-no-contacts")}</p>;
  return (
    <ul className="customer-contacts">
      {page.contacts.map((contact) => (
        <li key={contact.id}>
          <span className="customer-name">{contact.name}</span>
          {contact.role !== null && <span className="customer-people">{contact.role}</span>}
          <span className="customer-reach">{[contact.email, contact.phone].filter(Boolean).join(" · ")}</span>
          {contact.opted_out_on !== null && (
            <Tag tone="warn">{text("customer-opted-out", { date: formats.date(contact.opted_out_on) })}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
