/** The head of a deal's page: who, how it stands, its figures, what wants attention. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { KeyFigure, KeyFigureStrip, MoneyText, Tag } from "../../components";
import type { DealTimeline } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function DealTop({ deal }: { deal: DealTimeline }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const people = [deal.salesperson, deal.team].filter((name) => name !== null);
  const isOpen = deal.outcome === "open";
  return (
    <>
      <header className="deal-top">
        <h2 className="deal-name">{deal.name}</h2>
        <Link to={`/customers/${encodeURIComponent(deal.customer_id)}` as never}>{deal.customer}</Link>
        <Tag tone={deal.outcome === "won" ? "ok" : "plain"}>{find(`state-${deal.outcome}`) ?? deal.outcome}</Tag>
        {isOpen && <span>{text("desk-deal-stage", { stage: deal.stage })}</span>}
        <span>
          {text(isOpen ? "desk-deal-close-open" : "desk-deal-close")} {formats.date(deal.close_on)}
        </span>
        {people.length > 0 && <span>{people.join(" · ")}</span>}
        {deal.source && (
          <span className="identifier">{text("chain-source", { source: deal.source[0], id: deal.source[1] })}</span>
        )}
      </header>
      {deal.flags.length > 0 && (
        <ul className="deal-page-flags" aria-label={text("desk-deal-flags")}>
          {deal.flags.map(([kind, amount]) => (
            <li key={kind} data-tip={find(`flag-${kind}-meaning`)}>
              <Tag tone="warn">{find(`flag-${kind}`) ?? kind}</Tag>
              <MoneyText amount={amount} currency={deal.currency} />
            </li>
          ))}
        </ul>
      )}
      <KeyFigureStrip label={text("desk-deal-figures")}>
        <Figure name={text("desk-deal-amount")} amount={deal.amount} currency={deal.currency} />
        <Figure name={text("desk-deal-cost")} amount={deal.cost} currency={deal.currency} />
        <Figure
          name={text("deal-margin")}
          amount={deal.margin}
          currency={deal.currency}
          note={deal.margin_rate === null ? undefined : formats.rate(deal.margin_rate)}
        />
        <Figure name={text("desk-deal-invoiced")} amount={deal.invoiced} currency={deal.currency} />
        {isOpen ? (
          <Figure name={text("desk-deal-weighted")} amount={deal.weighted} currency={deal.currency} />
        ) : (
          <Figure name={text("desk-deal-backlog")} amount={deal.backlog} currency={deal.currency} />
        )}
      </KeyFigureStrip>
    </>
  );
}

interface FigureProps {
  name: string;
  amount: string | null;
  currency: string;
  note?: string | undefined;
}

function Figure({ name, amount, currency, note }: FigureProps): ReactNode {
  return (
    <KeyFigure name={name} note={note}>
      <MoneyText amount={amount} currency={currency} unit="whole" />
    </KeyFigure>
  );
}
