/** The foot of the page: what all instalments come to beside what the deal comes to, to the cent. */
import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { CategorySwatch, Icon } from "../../components";
import type { DealTimeline } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function ExactBar({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const isExact = deal.own_sum === deal.own_amount;
  return (
    <footer className="deal-exact" data-exact={isExact}>
      <span className="deal-sum">
        <Icon shape={isExact ? Check : TriangleAlert} />
        {text(isExact ? "deal-exact" : "deal-inexact", {
          sum: formats.amount(deal.own_sum, deal.own_currency),
          amount: formats.amount(deal.own_amount, deal.own_currency),
        })}
      </span>
      <span className="deal-legend">
        {(["invoiced", "backlog", "weighted"] as const).map((mark) => (
          <span key={mark}>
            <CategorySwatch mark={mark} size={10} /> {text(`desk-deal-${mark}`)}
          </span>
        ))}
      </span>
    </footer>
  );
}
