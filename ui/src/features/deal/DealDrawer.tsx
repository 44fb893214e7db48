/** A deal opened: who, what stage, its figures, its flags, and its instalments as chains. */
import { useRouter } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { Button, Drawer, ErrorNotice, MoneyText, Tag, WaitingRows } from "../../components";
import { Chains } from "../../chain";
import { useLatest } from "../../ipc";
import type { DealPage, ForecastPageRequest, WhyChain } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import "./DealDrawer.css";

export interface DealDrawerProps {
  id: string;
  /** What the page asks: its date, probabilities and scenario. */
  request: ForecastPageRequest;
  onClose: () => void;
  /** Back to the list or figure that led here. */
  onBack?: () => void;
  isPinned?: boolean;
  onPin?: (pinned: boolean) => void;
  origin?: () => HTMLElement | null;
}

export function DealDrawer({ id, request, onClose, onBack, isPinned, onPin, origin }: DealDrawerProps): ReactNode {
  const { text } = useMessages();
  const page = { ...request, by: null, sort: [], offset: 0, limit: 1 };
  const { answer, answered, error } = useLatest("deal_page", { id, page });
  const deal = answered?.id === id ? answer : undefined;
  return (
    <Drawer
      title={text("desk-deal-title")}
      onClose={onClose}
      {...(onPin ? { onPin, isPinned: isPinned ?? false } : {})}
      {...(origin ? { origin } : {})}
      head={deal && <DealHead deal={deal} />}
      foot={
        <>
          {onBack && (
            <Button size="small" onPress={onBack}>
              {text("desk-deal-back")}
            </Button>
          )}
          <PageButton id={id} />
        </>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!deal && !error && <WaitingRows widths={[220, 90]} rows={6} />}
      {deal && !error && <DealBody deal={deal} />}
    </Drawer>
  );
}

/** Leads to the deal's own page; a drawer outside the window's routes leads nowhere. */
function PageButton({ id }: { id: string }): ReactNode {
  const { text } = useMessages();
  const router = useRouter({ warn: false }) as ReturnType<typeof useRouter> | undefined;
  if (!router) return null;
  return (
    <Button size="small" onPress={() => void router.navigate({ to: `/deals/${encodeURIComponent(id)}` })}>
      {text("deal-open-page")}
    </Button>
  );
}

function DealHead({ deal }: { deal: DealPage }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const people = [deal.customer, deal.salesperson, deal.team].filter((name) => name);
  const isOpen = deal.outcome === "open";
  const source = sourceOf(deal);
  return (
    <>
      <h3 className="deal-name">{deal.name}</h3>
      <p className="deal-people">{people.join(" · ")}</p>
      <p className="deal-state">
        <Tag tone={deal.outcome === "won" ? "ok" : "plain"}>{find(`state-${deal.outcome}`) ?? deal.outcome}</Tag>
        {isOpen && deal.stage !== null && <span>{text("desk-deal-stage", { stage: deal.stage })}</span>}
        <span>
          {text(isOpen ? "desk-deal-close-open" : "desk-deal-close")} {formats.date(deal.close_on)}
        </span>
        {source && <span className="identifier">{text("chain-source", { source: source[0], id: source[1] })}</span>}
      </p>
    </>
  );
}

/** Where the deal comes from, and its id there: each of its chains begins with it. */
function sourceOf({ chains }: DealPage): [string, string] | null {
  const [first] = chains.flatMap(({ links }) => links).filter(({ step }) => step === "deal");
  return first?.step === "deal" ? first.source : null;
}

/** The head has told the deal already. */
function withoutDeal({ chains }: DealPage): WhyChain[] {
  return chains.map((chain) => ({ ...chain, links: chain.links.filter(({ step }) => step !== "deal") }));
}

const FIGURES = ["amount", "cost", "invoiced", "backlog", "weighted"] as const;

function DealBody({ deal }: { deal: DealPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const chains = useMemo(() => withoutDeal(deal), [deal]);
  return (
    <div className="deal">
      <dl className="deal-figures" aria-label={text("desk-deal-figures")}>
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{text(`desk-deal-${figure}`)}</dt>
            <dd>
              <MoneyText amount={deal[figure]} currency={deal.currency} />
            </dd>
          </div>
        ))}
      </dl>
      <DealFlags deal={deal} />
      <section>
        <h3 className="deal-title">{text("desk-deal-chains", { count: deal.chain_count })}</h3>
        {deal.chains.length === 0 ? (
          <p className="deal-none">{text("desk-deal-no-chains")}</p>
        ) : (
          <Chains chains={chains} currency={deal.currency} begins="shut" />
        )}
        {deal.chain_count > deal.chains.length && (
          <p className="deal-none">
            {text("desk-deal-chains-shown", {
              shown: formats.count(deal.chains.length),
              count: formats.count(deal.chain_count),
            })}
          </p>
        )}
      </section>
    </div>
  );
}

function DealFlags({ deal }: { deal: DealPage }): ReactNode {
  const { text, find } = useMessages();
  if (deal.flags.length === 0) return null;
  return (
    <section>
      <h3 className="deal-title">{text("desk-deal-flags")}</h3>
      <ul className="deal-flags">
        {deal.flags.map(([kind, amount]) => (
          <li key={kind}>
            <Tag tone="warn">{find(`flag-${kind}`) ?? kind}</Tag>
            <MoneyText amount={amount} currency={deal.currency} />
            <p>{find(`flag-${kind}-meaning`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
