/** An instalment as a bar that ends at its date: taken in hand, moved by arrows or by pointer, split and merged by a letter. */
import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import type { DealTimeline, TimelineInstalment, TimelineLine } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Axis } from "./axis";
import type { BarWords, WordsPlace } from "./barWords";
import { useDrag } from "./useDrag";
import type { Stagger } from "./useStagger";

export interface BarProps {
  deal: DealTimeline;
  line: TimelineLine;
  place: number;
  instalment: TimelineInstalment;
  axis: Axis;
  stagger: Stagger;
  words: BarWords;
  wordsPlace: WordsPlace;
}

export function Bar({ deal, line, place, instalment, axis, stagger, words, wordsPlace }: BarProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const own = useRef<HTMLButtonElement>(null);
  const { since, amount, category, is_late: isLate } = instalment;
  const isInHand = stagger.inHand?.line === line.id && stagger.inHand.at === place;
  const drag = useDrag({ own, axis, held: instalment.on, stagger, take: () => stagger.take(line.id, place) });
  const on = (isInHand && stagger.movedTo) || instalment.on;
  const [from, to] = [axis.placeOf(since < on ? since : on), axis.placeOf(on)];
  const state = isLate ? text("deal-late") : text(`deal-category-${category}`);
  const exact = formats.amount(amount, deal.own_currency);
  const isMoved = isInHand && stagger.isMoved;
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
      data-words={wordsPlace}
      data-moved={isMoved}
      aria-pressed={isInHand}
      aria-label={[
        text("deal-instalment", { number: place + 1, of: line.instalment_count, line: line.name }),
        formats.date(on),
        exact,
        state,
      ].join(", ")}
      style={{ "--from": from, "--to": to } as CSSProperties}
      data-tip={isMoved ? undefined : `${formats.date(on)} · ${exact}`}
      onClick={() => stagger.take(line.id, place)}
      onFocus={() => stagger.take(line.id, place)}
      onKeyDown={(event) => onKey(event, stagger, isInHand)}
      {...drag}
    >
      {wordsPlace !== "hidden" && (
        <span className="timeline-words">
          {words.share !== "" && <b>{words.share}</b>} {words.amount}
        </span>
      )}
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
