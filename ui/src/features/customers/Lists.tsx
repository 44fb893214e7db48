/** The customer's deals, invoices and payments: short tables, the latest first. */
import type { ReactNode } from "react";
import { MoneyText, Tag } from "../../components";
import type { CustomerDeal, CustomerInvoice, CustomerPage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

interface TableProps {
  label: string;
  /** `isWide`: only where there is room. */
  heads: readonly { name: string; isFigure?: boolean; isWide?: boolean }[];
  shown: number;
  count: number;
  none: string;
  children: ReactNode;
}

function Table({ label, heads, shown, count, none, children }: TableProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  if (count === 0) return <p className="customer-none">{none}</p>;
  return (
    <>
      <table className="customer-table" aria-label={label}>
        <thead>
          <tr>
            {heads.map(({ name, isFigure, isWide }) => (
              <th key={name} scope="col" data-align={isFigure ? "figure" : "text"} data-room={isWide ? "wide" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count > shown && (
        <p className="customer-none">
          {text("customer-shown", { shown: formats.count(shown), count: formats.count(count) })}
        </p>
      )}
    </>
  );
}

export function Deals({ page, onDeal }: { page: CustomerPage; onDeal: (id: string) => void }): ReactNode {
  const { text } = useMessages();
  return (
    <Table
      label={text("customer-deals")}
      heads={[
        { name: text("customer-column-deal") },
        { name: text("customer-column-stage"), isWide: true },
        { name: text("customer-column-close") },
        { name: text("customer-column-amount"), isFigure: true },
        { name: text("customers-column-weighted"), isFigure: true },
      ]}
      shown={page.deals.length}
      count={page.deal_count}
      none={text("customer-no-deals")}
    >
      {page.deals.map((deal) => (
        <Deal key={deal.id} deal={deal} currency={page.currency} onDeal={onDeal} />
      ))}
    </Table>
  );
}

function Deal(props: { deal: CustomerDeal; currency: string; onDeal: (id: string) => void }): ReactNode {
  const { deal, currency, onDeal } = props;
  const { text, find } = useMessages();
  const formats = useFormats();
  const isOpen = deal.state === "open";
  return (
    <tr data-closed={!isOpen}>
      <th scope="row">
        <button type="button" className="customer-link" onClick={() => onDeal(deal.id)}>
          {deal.name}
        </button>
      </th>
      <td data-room="wide">{isOpen ? deal.stage : (find(`state-${deal.state}`) ?? deal.state)}</td>
      <td>{formats.date(deal.close_on)}</td>
      <td data-align="figure">
        <MoneyText amount={deal.amount} currency={currency} unit="whole" />
      </td>
      <td data-align="figure">
        {isOpen ? <MoneyText amount={deal.weighted} currency={currency} unit="whole" /> : text("not-applicable")}
      </td>
    </tr>
  );
}

export function Invoices({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  return (
    <Table
      label={text("customer-invoices")}
      heads={[
        { name: text("customer-column-number") },
        { name: text("customer-column-issued"), isWide: true },
        { name: text("customer-column-due") },
        { name: text("customer-column-gross"), isFigure: true },
        { name: text("customers-column-outstanding"), isFigure: true },
      ]}
      shown={page.invoices.length}
      count={page.invoice_count}
      none={text("customer-no-invoices")}
    >
      {page.invoices.map((invoice) => (
        <Invoice key={invoice.id} invoice={invoice} currency={page.currency} />
      ))}
    </Table>
  );
}

function Invoice({ invoice, currency }: { invoice: CustomerInvoice; currency: string }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const { kind, status } = invoice;
  const words = [kind !== "invoice" && find(`invoice-${kind}`), status !== "posted" && find(`invoice-${status}`)];
  const facts = words.filter((word) => word !== false && word !== undefined);
  return (
    <tr>
      <th scope="row">
        <span className="identifier">{invoice.number ?? invoice.id}</span>
        {facts.length > 0 && <span className="customer-people"> {facts.join(" · ")}</span>}
        {invoice.disputed && <Tag tone="warn">{text("customer-disputed")}</Tag>}
      </th>
      <td data-room="wide">{formats.date(invoice.issued_on)}</td>
      <td>
        {invoice.due_on === null ? text("not-applicable") : formats.date(invoice.due_on)}
        {invoice.late_days !== null && (
          <span className="customer-late"> {text("customer-late-days", { days: invoice.late_days })}</span>
        )}
      </td>
      <td data-align="figure">
        <MoneyText amount={invoice.gross} currency={invoice.currency} />
      </td>
      <td data-align="figure">
        <MoneyText amount={invoice.open} currency={currency} tone={invoice.late_days === null ? "plain" : "late"} />
      </td>
    </tr>
  );
}

export function Payments({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <Table
      label={text("customer-payments")}
      heads={[
        { name: text("customer-column-paid") },
        { name: text("customer-column-number") },
        { name: text("customer-column-amount"), isFigure: true },
      ]}
      shown={page.payments.length}
      count={page.payment_count}
      none={text("customer-no-payments")}
    >
      {page.payments.map((payment) => (
        <tr key={payment.id}>
          <th scope="row">{formats.date(payment.paid_on)}</th>
          <td>
            {payment.invoice === null ? (
              text("customer-advance")
            ) : (
              <span className="identifier">{payment.invoice}</span>
            )}
          </td>
          <td data-align="figure">
            <MoneyText amount={payment.amount} currency={payment.currency} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
