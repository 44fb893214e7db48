/** A stage of the board: what it holds together, and its cards. */
import type { ReactNode } from "react";
import { Button, CategorySwatch } from "../../components";
import type { PipelineBoardColumn, PipelineCard } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { Card } from "./Card";
import type { Lifting } from "./useLift";

export interface BoardColumnProps {
  column: PipelineBoardColumn;
  cards: readonly PipelineCard[];
  currency: string;
  lifting: Lifting;
  /** The card that has the focus or had it last: the tab key comes back to it. */
  current: string | undefined;
  /** Whether the pipeline is named: there are several. */
  isNamed: boolean;
  onOpen: (deal: string) => void;
  onFocus: (deal: string) => void;
  onMore: () => void;
}

export function BoardColumn(props: BoardColumnProps): ReactNode {
  const { column, cards, currency, lifting, current, onOpen, onFocus, onMore } = props;
  const { text } = useMessages();
  const { stage, count } = column;
  const { lift } = lifting;
  const isOver = lift?.over === stage.id;
  // One stop a column: each is scrolled by its own cards.
  const tabStop = cards.some(({ deal }) => deal.id === current) ? current : cards[0]?.deal.id;
  const left = count - cards.length;
  return (
    <section className="board-column" data-stage={stage.id} data-over={isOver} aria-label={stage.name}>
      <Head {...props} />
      {isOver && lift.card.deal.stage !== stage.id && <div className="board-drop">{text("board-drop-here")}</div>}
      <ul className="board-cards">
        {cards.map((card) => (
          <li key={card.deal.id}>
            <button
              type="button"
              className="board-card"
              data-card={card.deal.id}
              data-lifted={lift?.card.deal.id === card.deal.id}
              aria-describedby="board-keys"
              tabIndex={card.deal.id === tabStop ? 0 : -1}
              onFocus={() => onFocus(card.deal.id)}
              onPointerDown={(event) => lifting.onPress(card, event)}
              onClick={() => !lifting.wasDragged() && onOpen(card.deal.id)}
              onKeyUp={(event) => event.key === " " && event.preventDefault()}
              onKeyDown={(event) => {
                if (event.key !== " " || lift) return;
                event.preventDefault();
                event.stopPropagation();
                lifting.onLift(card);
              }}
            >
              <Card card={card} currency={currency} />
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" tone="quiet" onPress={onMore}>
          {text("board-more", { count: left })}
        </Button>
      )}
    </section>
  );
}

function Head({ column, currency, isNamed }: BoardColumnProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { stage, count, total } = column;
  const { amount, weighted, margin, cost_coverage: covered } = total;
  const short = (value: string): string => formats.amount(value, currency, "thousands");
  const isPart = margin !== null && covered !== null && covered !== "1.000000";
  return (
    <header className="board-head">
      <h2>
        <span className="board-stage">{isNamed ? `${stage.pipeline} · ${stage.name}` : stage.name}</span>{" "}
        <span className="board-count">{formats.count(count)}</span>
        <span className="board-probability">{formats.probability(stage.probability)}</span>
      </h2>
      <p className="board-totals">
        <b data-tip={`${text("pipeline-column-amount")} ${formats.amount(amount, currency)}`}>
          <span className="visually-hidden">{text("pipeline-column-amount")} </span>
          {short(amount)}
        </b>
        <span data-tip={`${text("pipeline-column-weighted")} ${formats.amount(weighted, currency)}`}>
          <CategorySwatch mark="weighted" />
          <span className="visually-hidden">{text("pipeline-column-weighted")} </span>
          {short(weighted)}
        </span>
        <span
          data-tip={
            margin === null || covered === null
              ? text("board-margin-unknown")
              : text("pipeline-margin-covered", { amount: formats.amount(margin, currency), covered: formats.percent(covered, 0) })
          }
        >
          <span className="board-margin-mark" aria-hidden="true" />
          <span className="visually-hidden">{text("pipeline-column-margin")} </span>
          {margin === null ? text("money-unknown") : short(margin)}
          {isPart && <small> {text("board-covered", { covered: formats.percent(covered, 0) })}</small>}
        </span>
      </p>
    </header>
  );
}
