/** The record's parts in order: figures, exposure, who it is, contacts, deals, invoices, payments, group. */
import { useState, type ReactNode } from "react";
import { DealBeside } from "../deal";
import type { CustomerPage } from "../../ipc/generated";
import { useMessages } from "../../language";
import { RecordFields } from "../../records";
import { Exposure } from "./Exposure";
import { Figures } from "./Figures";
import { Group } from "./Group";
import { Contacts } from "./Contacts";
import { Deals, Invoices, Payments } from "./Lists";

export interface RecordBodyProps {
  page: CustomerPage;
  onOpen: (id: string) => void;
}

export function RecordBody({ page, onOpen }: RecordBodyProps): ReactNode {
  const { text } = useMessages();
  const [deal, setDeal] = useState<string>();
  return (
    <div className="customer-body">
      <Figures page={page} />
      <Part title={text("customer-exposure")}>
        <Exposure page={page} />
      </Part>
      {page.group && (
        <Part title={text("customer-group")}>
          <Group page={page} group={page.group} onOpen={onOpen} />
        </Part>
      )}
      <Part title={text("customer-deals")} count={page.deal_count}>
        <Deals page={page} onDeal={setDeal} />
      </Part>
      <Part title={text("customer-invoices")} count={page.invoice_count}>
        <Invoices page={page} />
      </Part>
      <Part title={text("customer-payments")} count={page.payment_count}>
        <Payments page={page} />
      </Part>
      <Part title={text("customer-contacts")} count={page.contacts.length}>
        <Contacts customer={page.customer.id} currency={page.currency} />
      </Part>
      <Part title={text("customer-identity")}>
        <RecordFields table="customers" id={page.customer.id} currency={page.currency} />
      </Part>
      {deal !== undefined && <DealBeside id={deal} onClose={() => setDeal(undefined)} />}
    </div>
  );
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }): ReactNode {
  return (
    <section className="customer-part" aria-label={title}>
      <h3 className="customer-part-title">
        {title}
        {count !== undefined && count > 0 && <span className="customer-count">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
