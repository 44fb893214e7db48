/**
 * Several chains that lead to one part: each a row with its amount, the first one open. A single
 * one stands open without a row.
 */
import { ChevronDown, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Icon } from "../components";
import type { WhyChain } from "../ipc/generated";
import { useLanguage, type Language } from "../language";
import { Chain, type ChainProps } from "./Chain";

export interface ChainsProps extends Omit<ChainProps, "chain"> {
  chains: readonly WhyChain[];
  /** Whether the first is open at once. */
  begins?: "open" | "shut";
}

export function Chains({ chains, begins = "open", ...props }: ChainsProps): ReactNode {
  const language = useLanguage();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(begins === "open" ? [0] : []));
  const [first] = chains;
  if (first && chains.length === 1 && begins === "open") return <Chain chain={first} {...props} />;
  const toggle = (place: number): void => {
    const next = new Set(open);
    if (!next.delete(place)) next.add(place);
    setOpen(next);
  };
  return (
    <ul className="chains">
      {chains.map((chain, place) => (
        <li key={place}>
          <button type="button" className="chains-row" aria-expanded={open.has(place)} onClick={() => toggle(place)}>
            <Icon shape={open.has(place) ? ChevronDown : ChevronRight} size={14} />
            <span className="chains-name">{nameOf(chain, place, language)}</span>
            <span className="chains-amount">{language.formats.amount(chain.contribution, props.currency)}</span>
          </button>
          {open.has(place) && <Chain chain={chain} {...props} />}
        </li>
      ))}
    </ul>
  );
}

/** What tells a chain from its sisters: its line and instalment, its invoice, payment or month. */
function nameOf(chain: WhyChain, place: number, { messages: { text }, formats }: Language): string {
  const line = chain.links.find(({ step }) => step === "line");
  const ofLine = line?.step === "line" ? `${line.name} · ` : "";
  for (const link of chain.links.toReversed()) {
    switch (link.step) {
      case "instalment":
        return ofLine + text("why-chain-instalment", { number: link.number, of: link.of, date: formats.date(link.counted_on) });
      case "invoice":
        return text("why-chain-invoice", { number: link.number, date: formats.date(link.issued_on) });
      case "payment":
        return text("why-chain-payment", { date: formats.date(link.paid_on) });
      case "fixed_cost":
        return text("why-chain-cost", { name: link.name, month: formats.fullMonth(link.month) });
      default:
        continue;
    }
  }
  return ofLine + text("why-chain-plain", { place: place + 1 });
}
