/** A bar dragged by its pointer: the date under it is shown, the program says what it moves, release keeps it. */
import { useRef, type PointerEvent, type RefObject } from "react";
import { useEscape } from "../../components";
import type { Axis } from "./axis";
import type { Stagger } from "./useStagger";

export interface DragOptions {
  own: RefObject<HTMLButtonElement | null>;
  axis: Axis;
  /** The bar's date. */
  held: string;
  stagger: Stagger;
  take: () => void;
}

export interface Drag {
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLButtonElement>) => void;
  onPointerUp: () => void;
  onPointerCancel: () => void;
}

/** Pixels before a press is a drag. */
const SLACK = 4;

export function useDrag({ own, axis, held, stagger, take }: DragOptions): Drag {
  const from = useRef<{ x: number; isDrag: boolean }>(undefined);
  const leave = (): void => {
    from.current = undefined;
    stagger.restore();
  };
  useEscape(leave, stagger.isMoved && from.current !== undefined);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      own.current?.focus();
      own.current?.setPointerCapture(event.pointerId);
      take();
      from.current = { x: event.clientX, isDrag: false };
    },
    onPointerMove: (event) => {
      const begun = from.current;
      const width = own.current?.closest(".timeline-track")?.clientWidth ?? 0;
      if (!begun || width === 0) return;
      const moved = event.clientX - begun.x;
      if (!begun.isDrag && Math.abs(moved) < SLACK) return;
      begun.isDrag = true;
      stagger.moveTo(axis.dateAt(axis.placeOf(held) + (100 * moved) / width));
    },
    onPointerUp: () => {
      const wasDrag = from.current?.isDrag ?? false;
      from.current = undefined;
      if (!wasDrag) return;
      if (stagger.movedTo === held) stagger.restore();
      else stagger.putDown();
    },
    onPointerCancel: leave,
  };
}
