/** A lever's step: which one, from what to what. */
import type { WhyLink } from "../ipc/generated";
import { valueInWords } from "./entered";
import type { ChainStep, Telling } from "./steps";

type LeverLink = Extract<WhyLink, { step: "lever" }>;

/** Levers that move an amount; dates tell themselves by their form, what is left is a probability. */
const OF_AMOUNTS: readonly string[] = ["price", "cost", "deal_amount", "fixed_costs"];
/** Levers on the deal itself: its chance or date, its amount. */
const ON_DEAL: readonly string[] = ["deal", "deal_amount"];

function write(lever: string, value: string, telling: Telling): string {
  const { formats, currency } = telling;
  if (!/^-?\d+(\.\d+)?$/.test(value)) return valueInWords(value, telling);
  return OF_AMOUNTS.includes(lever) ? formats.amount(value, currency) : formats.probability(value);
}

export function leverSteps({ lever, before, after }: LeverLink, telling: Telling): ChainStep[] {
  const { text } = telling.messages;
  return [
    {
      label: text("why-lever"),
      main: text(ON_DEAL.includes(lever) ? "chain-lever-deal" : `lever-${lever}`),
      struck: write(lever, before, telling),
      end: write(lever, after, telling),
      isHand: true,
    },
  ];
}
