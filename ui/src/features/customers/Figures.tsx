/** The customer's figures: as in the list, with what each is compared with. */
import type { ReactNode } from "react";
import { MoneyText } from "../../components";
import type { CustomerPage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function Figures({ page }: { page: CustomerPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { figures } = page.customer;
  const since = text("customers-since", { month: formats.month(page.since) });
  const { margin_rate: rate, cost_coverage: covered } = figures;
  return (
    <dl className="customer-figures" aria-label={text("customer-figures")}>
      <Figure page={page} name={text("customers-column-invoiced")} amount={figures.invoiced} note={since} />
      <Figure
        page={page}
        name={text("customers-column-margin")}
        amount={figures.margin}
        note={
          covered === null
            ? since
            : rate === null
              ? text("customer-covered", { covered: formats.percent(covered, 0) })
              : text("customers-margin-covered", { rate: formats.rate(rate), covered: formats.percent(covered, 0) })
        }
      />
      <Figure page={page} name={text("customers-column-won")} amount={figures.won} note={since} />
      <Figure
        page={page}
        name={text("customers-column-weighted")}
        amount={figures.weighted}
        note={text("customer-open-deals", { count: figures.open_deals })}
      />
    </dl>
  );
}

interface FigureProps {
  page: CustomerPage;
  name: string;
  amount: string | null;
  note: string;
}

function Figure({ page, name, amount, note }: FigureProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <MoneyText
          amount={amount}
          currency={page.currency}
          unit="whole"
          tone={amount?.startsWith("-") ? "bad" : "plain"}
        />
        <small>{note}</small>
      </dd>
    </div>
  );
}
