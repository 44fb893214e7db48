/** An instalment as a bar that ends at its date: taken in hand, moved by arrows, split and merged by a letter. */
import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import type { DealTimeline, TimelineInstalment, TimelineLine } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Axis } from "./axis";
import type { Stagger } from "./useStagger";

export interface BarProps {
  deal: DealTimeline;
  line: TimelineLine;
  place: number;
  instalment: TimelineInstalment;
  axis: Axis;
  stagger: Stagger;
}

/** Hundredths of a month from which a bar has room for its words. */
const ROOM = 126;

export function Bar({ deal, line, place, instalment, axis, stagger }: BarProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const own = useRef<HTMLButtonElement>(null);
  const { since, amount, share, category, is_late: isLate } = instalment;
  const isInHand = stagger.inHand?.line === line.id && stagger.inHand.at === place;
  const on = (isInHand && stagger.proposal?.on) || instalment.on;
  const [from, to] = [axis.placeOf(since < on ? since : on), axis.placeOf(on)];
  const hasRoom = (to - from) * axis.months.length > ROOM;
  const state = isLate ? text("deal-late") : text(`deal-category-${category}`);
  const exact = formats.amount(amount, deal.own_currency);
  // What was split or merged may stand elsewhere: the focus goes along with it.
  useEffect(() => {
    const focused = document.activeElement;
    if (isInHand && focused?.matches(".timeline-bar") && focused !== own.current) own.current?.focus();
  }, [isInHand]);
  return (
    <button
      ref={own}
      type="button"
      className="timeline-bar"
      data-category={category}
      data-late={isLate}
      data-room={hasRoom}
      data-moved={isInHand && stagger.isMoved}
      aria-pressed={isInHand}
      aria-label={[
        text("deal-instalment", { number: place + 1, of: line.instalment_count, line: line.name }),
        formats.date(on),
        exact,
        state,
      ].join(", ")}
      style={{ "--from": from, "--to": to } as CSSProperties}
      data-tip={`${formats.date(on)} · ${exact}`}
      onClick={() => stagger.take(line.id, place)}
      onFocus={() => stagger.take(line.id, place)}
      onKeyDown={(event) => onKey(event, stagger, isInHand)}
    >
      <span className="timeline-words">
        {share !== null && <b>{formats.percent(share, 0)}</b>} {formats.bareAmount(amount, deal.own_currency, "whole")}
      </span>
    </button>
  );
}

function onKey(event: KeyboardEvent, stagger: Stagger, isInHand: boolean): void {
  if (!isInHand || event.ctrlKey || event.metaKey || event.altKey) return;
  const { key, shiftKey } = event;
  const way = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (way !== 0) stagger.move(shiftKey ? way : 0, shiftKey ? 0 : way);
  else if (key === "Enter" && stagger.isMoved) stagger.putDown();
  else if (key === "Escape" && stagger.isMoved) stagger.restore();
  else if (key.toLowerCase() === "s" && !stagger.isMoved) void stagger.act({ kind: "split" });
  else if (key.toLowerCase() === "m" && !stagger.isMoved) void stagger.act({ kind: "merge" });
  else return;
  event.preventDefault();
  event.stopPropagation();
}
