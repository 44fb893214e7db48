/** The board: a card is moved from stage to stage; one that is won or lost asks for its day first. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useEdit } from "../../edit";
import type { PipelineBoard, PipelineCard, PipelineStage } from "../../ipc/generated";
import { useMessages } from "../../language";
import { BoardColumn } from "./BoardColumn";
import { Card } from "./Card";
import { ClosingDialog } from "./ClosingDialog";
import { readStage } from "./entries";
import type { Board } from "./useBoard";
import { useLift } from "./useLift";
import "./Board.css";

export interface BoardViewProps {
  read: Board;
  board: PipelineBoard;
  onOpen: (deal: string) => void;
}

interface Move {
  card: PipelineCard;
  to: PipelineStage;
}

export function BoardView({ read, board, onOpen }: BoardViewProps): ReactNode {
  const { text } = useMessages();
  const edit = useEdit();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const [closing, setClosing] = useState<Move>();
  const [moved, setMoved] = useState<Move>();
  const awaited = useRef<string>(undefined);

  const move = async ({ card, to }: Move): Promise<void> => {
    const found = readStage(card.deal, to, "", "");
    if ("wrong" in found) return;
    awaited.current = card.deal.id;
    const outcome = await edit({
      change: { kind: "values", values: found.values },
      name: text("board-deed", { deal: card.deal.name, stage: to.name }),
      asOf: board.as_of,
      show: () => {
        setMoved({ card, to });
        return () => setMoved(undefined);
      },
    });
    if (outcome.kept) await read.refresh();
    setMoved(undefined);
  };
  const lifting = useLift(board.stages, (card, to) => {
    if (to.kind === "open") void move({ card, to });
    else setClosing({ card, to });
  });
  const { lift, targets } = lifting;
  const cardsOf = (stage: string): PipelineCard[] => {
    const here = read.cardsOf(stage);
    if (!moved) return here;
    const rest = here.filter(({ deal }) => deal.id !== moved.card.deal.id);
    return moved.to.id === stage ? [moved.card, ...rest] : rest;
  };
  const shown = board.columns.map((column) => ({ column, cards: cardsOf(column.stage.id) }));
  const all = shown.flatMap(({ cards }) => cards);
  const tabStop = all.some(({ deal }) => deal.id === current) ? current : all[0]?.deal.id;
  const focus = (deal: string | undefined): void =>
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(deal ?? "")}"]`)?.focus();
  // A moved card is drawn anew in its column: the focus goes with it.
  useEffect(() => {
    if (awaited.current === undefined) return;
    focus(awaited.current);
    if (!moved) awaited.current = undefined;
  }, [moved]);

  const walk = (key: string): void => {
    const at = shown.findIndex(({ cards }) => cards.some(({ deal }) => deal.id === tabStop));
    const row = shown[at]?.cards.findIndex(({ deal }) => deal.id === tabStop) ?? 0;
    if (key === "ArrowUp" || key === "ArrowDown") {
      return focus(shown[at]?.cards[row + (key === "ArrowDown" ? 1 : -1)]?.deal.id);
    }
    const beside = key === "ArrowRight" ? shown.slice(at + 1) : shown.slice(0, Math.max(at, 0)).reverse();
    const next = beside.find(({ cards }) => cards.length > 0)?.cards;
    focus(next?.[Math.min(row, next.length - 1)]?.deal.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isArrow = /^Arrow(Up|Down|Left|Right)$/.test(event.key);
    const isCard = event.target instanceof HTMLElement && event.target.dataset.card !== undefined;
    if (!isCard || (!isArrow && !lift)) return;
    if (!lift) walk(event.key);
    else if (event.key === "ArrowRight" || event.key === "ArrowDown") lifting.onStep(1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") lifting.onStep(-1);
    else if (event.key === "Enter" || event.key === " ") lifting.onDrop();
    else if (event.key === "Tab") return lifting.onReturn();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const over = targets.find(({ id }) => id === lift?.over);
  return (
    <div className="board" ref={root} onKeyDown={onKeyDown} role="group" aria-label={text("pipeline-table")}>
      <p id="board-keys" className="visually-hidden">
        {text("board-keys")}
      </p>
      <p className="visually-hidden" aria-live="assertive">
        {lift && over && text("board-held", { deal: lift.card.deal.name, stage: over.name })}
      </p>
      <div className="board-columns">
        {shown.map(({ column, cards }) => (
          <BoardColumn
            key={column.stage.id}
            column={column}
            cards={cards}
            currency={board.currency}
            lifting={lifting}
            current={tabStop}
            isNamed={new Set(board.columns.map(({ stage }) => stage.pipeline)).size > 1}
            onOpen={onOpen}
            onFocus={setCurrent}
            onMore={() => read.onMore(column.stage.id)}
          />
        ))}
      </div>
      {lift && (
        <div className="board-closing">
          {targets
            .filter(({ kind }) => kind !== "open")
            .map(({ id, name }) => (
              <div key={id} className="board-drop" data-stage={id} data-over={lift.over === id}>
                {name}
              </div>
            ))}
        </div>
      )}
      {lift?.at && (
        <div className="board-card board-ghost" style={{ left: lift.at.x, top: lift.at.y }} aria-hidden="true">
          <Card card={lift.card} currency={board.currency} />
        </div>
      )}
      {closing && (
        <ClosingDialog deal={closing.card.deal} stage={closing.to} asOf={board.as_of} onClose={() => setClosing(undefined)} />
      )}
    </div>
  );
}
