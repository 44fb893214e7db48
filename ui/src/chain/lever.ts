/** A lever's step: which one, from what to what. */
import type { WhyLink } from "../ipc/generated";
import { valueInWords } from "./entered";
import type { ChainStep, Telling } from "./steps";

type LeverLink = Extract<WhyLink, { step: "lever" }>;

/** What each lever moves: the rest tell themselves by their form. */
const MOVES: Readonly<Record<string, "probability" | "amount">> = {
  win_rate: "probability",
  price: "amount",
  cost: "amount",
};

function write(lever: string, value: string, telling: Telling): string {
  const { formats, currency } = telling;
  if (!/^-?\d+(\.\d+)?$/.test(value)) return valueInWords(value, telling);
  return MOVES[lever] === "amount" ? formats.amount(value, currency) : formats.probability(value);
}

export function leverSteps({ lever, before, after }: LeverLink, telling: Telling): ChainStep[] {
  const { text } = telling.messages;
  return [
    {
      label: text("why-lever"),
      main: text(lever === "deal" ? "chain-lever-deal" : `lever-${lever}`),
      struck: write(lever, before, telling),
      end: write(lever, after, telling),
      isHand: true,
    },
  ];
}
