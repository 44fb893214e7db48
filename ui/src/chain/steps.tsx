/**
 * Each link of a chain as the step that a person reads: what it is, its value, where that comes
 * from, its amount. Deliberately absent: how steps are drawn (Chain.tsx).
 */
import type { ReactNode } from "react";
import type { WhyLink } from "../ipc/generated";
import type { Language } from "../language";
import { byWhom, valueInWords } from "./entered";
import { leverSteps } from "./lever";
import { termsInWords } from "./terms";

export interface ChainStep {
  label: string;
  main: ReactNode;
  /** Beside the value: the source's value that a hand replaced. */
  struck?: string;
  /** After the value, in the quieter tone. */
  aside?: string;
  /** One line below: who, why, by which rule. */
  note?: string | undefined;
  end?: string | undefined;
  /** A person's value or a lever: the dot and the value are plum. */
  isHand?: boolean;
  /** The contribution is what counts; what stands beside it adds nothing to the figure. */
  look?: "contribution" | "beside";
  /** Of the deal's own step: opens it. */
  dealId?: string;
}

/** What the words of a chain hang on. */
export interface Telling extends Pick<Language, "messages" | "formats"> {
  /** The company's currency. */
  currency: string;
}

type Link<Step extends WhyLink["step"]> = Extract<WhyLink, { step: Step }>;
type Tellers = { [Step in WhyLink["step"]]: (link: Link<Step>, telling: Telling) => ChainStep[] };

/** Some parts as one line. */
function said(...parts: (string | null | undefined | false)[]): string | undefined {
  return capital(parts.filter((part) => part).join(" · ")) || undefined;
}

const TELLERS: Tellers = {
  deal: (link, { messages: { text } }) => [
    {
      label: text("chain-deal"),
      main: <strong>{link.name}</strong>,
      aside: link.outcome === "open" && link.stage !== null ? text("chain-stage", { stage: link.stage }) : text(`state-${link.outcome}`),
      note: said(link.source && text("chain-source", { source: link.source[0], id: link.source[1] }), link.salesperson),
      dealId: link.id,
    },
  ],
  line: (link, { messages: { text }, formats }) => {
    const values = { quantity: formats.decimal(link.quantity), price: formats.amount(link.unit_price, link.currency) };
    const isReduced = /[1-9]/.test(link.discount);
    return [
      {
        label: text("why-line"),
        main: link.name,
        note: isReduced
          ? text("why-line-amount", { ...values, discount: formats.probability(link.discount) })
          : text("why-line-amount-no-discount", values),
        end: formats.amount(link.amount, link.currency),
      },
    ];
  },
  conversion: (link, { messages: { text }, formats, currency }) => [
    {
      label: text("chain-conversion"),
      main: text("chain-rate", { rate: formats.decimal(link.rate), currency: link.from }),
      note: text("chain-rate-since", { date: formats.date(link.since) }),
      end: formats.amount(link.amount, currency),
    },
  ],
  probability: (link, telling) => [probabilityStep(link, telling)],
  entered: ({ field, value, entered }, telling) => [
    {
      label: capital(telling.messages.find(`field-${field}`) ?? field),
      main: valueInWords(value, telling),
      struck: entered.source_value === null ? telling.messages.text("chain-no-source") : valueInWords(entered.source_value, telling),
      aside: byWhom(entered, telling),
      note: entered.reason === null ? undefined : telling.messages.text("why-override-reason", { reason: entered.reason }),
      isHand: true,
    },
  ],
  lever: leverSteps,
  instalment: (link, telling) => [instalmentStep(link, telling)],
  consumption: (link, { messages: { text }, formats }) => [
    {
      label: text("chain-consumption"),
      main: text(consumptionId(link), { amount: formats.amount(link.amount, link.currency) }),
      end: formats.amount(link.remaining, link.currency),
    },
  ],
  cost: (link, { messages: { text }, formats, currency }) => [
    {
      label: text("why-cost"),
      main: link.cost === null ? text("chain-cost-unknown") : text(`chain-cost-${link.origin}`),
      end: link.cost === null ? undefined : formats.amount(link.cost, currency),
    },
  ],
  contribution: (link, { messages: { text }, formats, currency }) => [
    {
      label: text("why-contribution"),
      main:
        link.probability === null
          ? text("chain-in-full")
          : text("why-contribution-of", {
              amount: formats.bareAmount(link.amount, currency, "exact"),
              probability: formats.probability(link.probability),
            }),
      end: formats.amount(link.contribution, currency),
      look: "contribution",
    },
  ],
  cash: cashSteps,
  invoice: (link, { messages: { text }, formats }) => [
    {
      label: capital(text(`choice-${link.kind}`)),
      main: <strong className="identifier">{link.number}</strong>,
      aside: text("chain-issued", { date: formats.date(link.issued_on) }),
      end: formats.amount(link.amount, link.currency),
    },
  ],
  open_item: (link, { messages: { text }, formats, currency }) => [
    {
      label: text("chain-open-item"),
      main: text("chain-due", { date: formats.date(link.due_on) }),
      aside: text("why-cash-expected", { date: formats.date(link.expected_on) }),
      end: formats.amount(link.amount, currency),
    },
  ],
  payment: (link, { messages: { text }, formats }) => [
    {
      label: text("chain-payment"),
      main: text("chain-paid", { date: formats.date(link.paid_on) }),
      end: formats.amount(link.amount, link.currency),
    },
  ],
  fixed_cost: (link, { messages: { text }, formats, currency }) => [
    {
      label: text("category-fixed_costs"),
      main: link.name,
      aside: formats.fullMonth(link.month),
      end: formats.amount(link.amount, currency),
    },
  ],
};

/** A link as its steps; cash has one for the terms and one for the money. */
export function stepsOfLink(link: WhyLink, telling: Telling): ChainStep[] {
  // Each teller is kept under the word of its own links.
  const tell = TELLERS[link.step] as (link: WhyLink, telling: Telling) => ChainStep[];
  return tell(link, telling);
}

/** Invoices have taken nothing of an instalment, some, or all. */
function consumptionId({ amount, remaining }: Link<"consumption">): string {
  if (remaining === amount) return "chain-consumption-none";
  return /[1-9]/.test(remaining) ? "chain-consumption-of" : "chain-consumption-all";
}

function probabilityStep(link: Link<"probability">, telling: Telling): ChainStep {
  const { text } = telling.messages;
  const origin = text(`chain-probability-${link.origin}`);
  const { entered } = link;
  const step = { label: text("why-probability"), main: telling.formats.probability(link.probability) };
  if (!entered) return { ...step, note: said(origin) };
  return {
    ...step,
    struck: entered.source_value === null ? text("chain-no-source") : telling.formats.probability(entered.source_value),
    aside: byWhom(entered, telling),
    note: said(entered.reason !== null && text("why-override-reason", { reason: entered.reason }), origin),
    isHand: true,
  };
}

function instalmentStep(link: Link<"instalment">, { messages: { text }, formats, currency }: Telling): ChainStep {
  const counted = link.counted_on === link.on ? undefined : text("chain-counted", { date: formats.date(link.counted_on) });
  return {
    label: text("why-instalment"),
    main: text("chain-instalment", { number: link.number, of: link.of, date: formats.date(link.on) }),
    note: said(
      counted,
      text(`chain-schedule-${link.schedule_origin}`, { name: link.schedule ?? "" }),
      text("chain-anchor", { date: formats.date(link.anchor) }),
    ),
    end: formats.amount(link.amount, currency),
    isHand: link.schedule_origin === "lever",
  };
}

function cashSteps(link: Link<"cash">, { messages, formats, currency }: Telling): ChainStep[] {
  const { text } = messages;
  const steps: ChainStep[] = [
    {
      label: text("chain-terms"),
      main: capital(termsInWords(link.terms, messages)),
      aside: text(`chain-terms-${link.terms_origin}`),
      end: text("chain-gross", { amount: formats.amount(link.gross, currency) }),
      look: "beside",
      isHand: link.terms_origin === "lever",
    },
    {
      label: text("why-cash"),
      main: text("why-cash-expected", { date: formats.date(link.expected_on) }),
      end: formats.amount(link.expected, currency),
    },
  ];
  if (link.retention_until !== null && link.retention !== null) {
    steps.push({
      label: text("chain-retention"),
      main: text("chain-retention-until", { date: formats.date(link.retention_until) }),
      end: formats.amount(link.retention, currency),
    });
  }
  return steps;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
