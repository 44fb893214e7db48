/** A card that is lifted, by keyboard or by pointer: where it is held over, dropped or returned. */
import { useEffect, useRef, useState, type PointerEvent as Press } from "react";
import { useEscape } from "../../components";
import type { PipelineCard, PipelineStage } from "../../ipc/generated";

export interface Lift {
  card: PipelineCard;
  /** The stage it is held over. */
  over: string;
  /** Where the pointer holds it; undefined when the keyboard does. */
  at: { x: number; y: number } | undefined;
}

export interface Lifting {
  lift: Lift | undefined;
  /** Where the card may go, in order: the stages of its own pipeline. */
  targets: PipelineStage[];
  onLift: (card: PipelineCard) => void;
  onStep: (by: 1 | -1) => void;
  onDrop: () => void;
  onReturn: () => void;
  onPress: (card: PipelineCard, event: Press) => void;
  /** Whether the click that ends a drag is to be passed over. */
  wasDragged: () => boolean;
}

/** Pixels before a press is a drag. */
const SLACK = 6;

export function useLift(stages: readonly PipelineStage[], onMove: (card: PipelineCard, to: PipelineStage) => void): Lifting {
  const [lift, setLift] = useState<Lift>();
  const dragged = useRef(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const targetsOf = (card: PipelineCard): PipelineStage[] =>
    stages.filter(({ pipeline }) => pipeline === card.deal.pipeline);
  const end = (): void => {
    stop.current?.();
    setLift(undefined);
  };
  const drop = ({ card, over }: Lift): void => {
    end();
    const to = targetsOf(card).find(({ id }) => id === over);
    if (to !== undefined && to.id !== card.deal.stage) onMove(card, to);
  };
  useEscape(end, lift !== undefined);

  const onPress = (card: PipelineCard, event: Press): void => {
    dragged.current = false;
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    let held: Lift | undefined;
    const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
      if (!held && Math.hypot(x - from.x, y - from.y) < SLACK) return;
      dragged.current = true;
      const under = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-stage]")?.dataset.stage;
      const isTarget = targetsOf(card).some(({ id }) => id === under);
      held = { card, over: isTarget && under !== undefined ? under : card.deal.stage, at: { x, y } };
      setLift(held);
    };
    const up = (): void => {
      if (held) drop(held);
      else end();
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", end);
    stop.current = () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", end);
    };
  };

  return {
    lift,
    targets: lift ? targetsOf(lift.card) : [],
    onLift: (card) => setLift({ card, over: card.deal.stage, at: undefined }),
    onStep: (by) => {
      if (!lift) return;
      const targets = targetsOf(lift.card);
      const place = targets.findIndex(({ id }) => id === lift.over) + by;
      const next = targets[place];
      if (next) setLift({ ...lift, over: next.id });
    },
    onDrop: () => lift && drop(lift),
    onReturn: end,
    onPress,
    wasDragged: () => dragged.current,
  };
}
