/** The timeline in words and figures: each instalment, invoice and payment in a row of its own. */
import { useState, type ReactNode } from "react";
import { Button, MoneyText, Tag } from "../../components";
import type { DealTimeline, TimelineLine } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function TimelineTable({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="deal-part" aria-label={text("deal-table")}>
      <Button size="small" isPressed={isOpen} onPress={() => setOpen(!isOpen)}>
        {text("deal-table-show")}
      </Button>
      {isOpen && (
        <div className="deal-scroll">
          <table className="deal-table">
            <caption className="visually-hidden">{text("deal-table")}</caption>
            <thead>
              <tr>
                {["line", "on", "share", "amount", "left", "paid-on", "state"].map((name) => (
                  <th key={name} scope="col" className={FIGURES.has(name) ? "deal-figure" : undefined}>
                    {text(`deal-column-${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {deal.lines.map((line) => (
                <Instalments key={line.id} deal={deal} line={line} />
              ))}
            </tbody>
          </table>
          <Money deal={deal} />
        </div>
      )}
    </section>
  );
}

const FIGURES = new Set(["on", "share", "amount", "left", "paid-on"]);

function Instalments({ deal, line }: { deal: DealTimeline; line: TimelineLine }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const none = text("not-applicable");
  return line.instalments.map((one, place) => (
    <tr key={place}>
      <th scope="row">{text("deal-instalment", { number: place + 1, of: line.instalment_count, line: line.name })}</th>
      <td className="deal-figure">{formats.date(one.on)}</td>
      <td className="deal-figure">{one.share === null ? none : formats.percent(one.share, 1)}</td>
      <td className="deal-figure">
        <MoneyText amount={one.amount} currency={deal.own_currency} />
      </td>
      <td className="deal-figure">
        <MoneyText amount={one.left} currency={deal.own_currency} />
      </td>
      <td className="deal-figure">{one.paid_on === null ? none : formats.date(one.paid_on)}</td>
      <td>
        {one.is_late ? <Tag tone="warn">{text("deal-late")}</Tag> : text(`deal-category-${one.category}`)}
        {one.label !== null && ` · ${one.label}`}
      </td>
    </tr>
  ));
}

function Money({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const rows = [
    ...deal.invoices.map(({ state, kind, number, on, amount, currency }) => ({
      what: number === null ? text("deal-invoice-planned") : text(`deal-kind-${kind}`, { number }),
      state: text(`deal-invoice-${state}`),
      on,
      amount,
      currency,
    })),
    ...deal.payments.map(({ state, on, amount }) => ({
      what: text("deal-payment"),
      state: text(`deal-payment-${state}`),
      on,
      amount,
      currency: deal.currency,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <table className="deal-table">
      <caption className="visually-hidden">{text("deal-money")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("deal-money")}</th>
          <th scope="col">{text("deal-column-state")}</th>
          <th scope="col" className="deal-figure">
            {text("deal-column-on")}
          </th>
          <th scope="col" className="deal-figure">
            {text("desk-deal-amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            <th scope="row">{row.what}</th>
            <td>{row.state}</td>
            <td className="deal-figure">{formats.date(row.on)}</td>
            <td className="deal-figure">
              <MoneyText amount={row.amount} currency={row.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
