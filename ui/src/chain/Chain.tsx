/**
 * From the deal to the figure, step by step down a line; a plum dot where a hand came in.
 */
import { ArrowUpRight } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Icon } from "../components";
import type { WhyChain } from "../ipc/generated";
import { useLanguage, useMessages } from "../language";
import { stepsOfLink, type ChainStep } from "./steps";
import "./Chain.css";

export interface ChainProps {
  chain: WhyChain;
  /** The company's currency. */
  currency: string;
  /** The category whose colour underlines the contribution. */
  category?: string;
  /** Opens a deal; absent where it is open already. */
  onDeal?: ((id: string) => void) | undefined;
}

export function Chain({ chain, currency, category, onDeal }: ChainProps): ReactNode {
  const { messages, formats } = useLanguage();
  const steps = useMemo(
    () => chain.links.flatMap((link) => stepsOfLink(link, { messages, formats, currency })),
    [chain, messages, formats, currency],
  );
  return (
    <ol className="chain" data-category={category}>
      {steps.map((step, place) => (
        <Step key={place} step={step} onDeal={onDeal} />
      ))}
    </ol>
  );
}

function Step({ step, onDeal }: { step: ChainStep; onDeal: ChainProps["onDeal"] }): ReactNode {
  const { text } = useMessages();
  const { label, main, struck, aside, note, end, isHand = false, look, dealId } = step;
  return (
    <li className="chain-step" data-hand={isHand}>
      <span className="chain-dot" aria-hidden="true" />
      <span className="chain-label">{label}</span>
      <div className="chain-what">
        <span className={isHand && end === undefined ? "chain-main hand" : "chain-main"}>{main}</span>
        {struck !== undefined && (
          <>
            {" "}
            <s className="struck">{struck}</s>
          </>
        )}
        {aside && <span className="chain-aside">{struck === undefined ? ` · ${aside}` : ` ${aside}`}</span>}
      </div>
      {end !== undefined && (
        <span className={isHand ? "chain-end hand" : "chain-end"} data-look={look}>
          {end}
        </span>
      )}
      {dealId !== undefined && onDeal && (
        <AriaButton className="icon-button chain-open" aria-label={text("chain-open-deal")} onPress={() => onDeal(dealId)}>
          <Icon shape={ArrowUpRight} size={14} />
        </AriaButton>
      )}
      {note && <p className="chain-note">{note}</p>}
    </li>
  );
}
