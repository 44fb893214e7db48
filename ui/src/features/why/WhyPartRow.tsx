/** One deal, invoice, payment or cost of a figure; opened, the chains that lead to it. */
import { ChevronDown, ChevronRight } from "lucide-react";
import { useId, type ReactNode } from "react";
import { ErrorNotice, Icon, WaitingRows } from "../../components";
import { Chains } from "../../chain";
import { useLatest } from "../../ipc";
import type { ForecastPageRequest, WhyCell, WhyPart } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface WhyPartRowProps {
  part: WhyPart;
  partKey: string;
  category: string;
  currency: string;
  page: ForecastPageRequest;
  cell: WhyCell;
  isOpen: boolean;
  isTabStop: boolean;
  onToggle: () => void;
  onDeal?: ((id: string) => void) | undefined;
}

export function WhyPartRow(props: WhyPartRowProps): ReactNode {
  const { part, currency, isOpen, onToggle } = props;
  const { text } = useMessages();
  const formats = useFormats();
  const id = useId();
  const label = part.customer === "" ? part.label : `${part.customer} · ${part.label}`;
  const contribution = formats.amount(part.contribution, currency);
  const probability = part.probability === null ? undefined : formats.probability(part.probability);
  const name =
    probability === undefined
      ? text("why-part-name", { label, amount: contribution })
      : text("why-part-name-probability", { label, amount: contribution, probability });
  return (
    <li className="why-part" data-open={isOpen}>
      <button
        type="button"
        className="why-part-row"
        data-part={props.partKey}
        tabIndex={props.isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={part.hand ? text("why-part-by-hand", { name }) : name}
        data-tip={label}
        onClick={onToggle}
      >
        <Icon shape={isOpen ? ChevronDown : ChevronRight} size={14} />
        <span className="why-part-label">{label}</span>
        {part.hand && <span className="why-part-hand" />}
        <span className="why-part-amount">{formats.amount(part.amount, currency)}</span>
        <span className={part.hand ? "why-part-probability hand" : "why-part-probability"}>{probability}</span>
        <span className="why-part-contribution">{contribution}</span>
      </button>
      {isOpen && (
        <div id={id} className="why-part-chains">
          <OpenedPart {...props} />
        </div>
      )}
    </li>
  );
}

function OpenedPart({ part, category, currency, page, cell, onDeal }: WhyPartRowProps): ReactNode {
  const { text } = useMessages();
  const { kind, id } = part;
  const { answer, error } = useLatest("forecast_why_part", { page, cell, category, kind, id });
  if (error) return <ErrorNotice error={error} />;
  if (!answer) {
    return (
      <div role="status" aria-label={text("why-part-loading")}>
        <WaitingRows widths={[220, 80]} rows={4} />
      </div>
    );
  }
  return <Chains chains={answer} currency={currency} category={category} onDeal={onDeal} />;
}
