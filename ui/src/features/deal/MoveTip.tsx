/** What a move does, beside the bar that is moved: its dates and days, its money, its months; a mark at the date it leaves. */
import type { CSSProperties, ReactNode } from "react";
import type { DealTimeline, TimelineLine } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Axis } from "./axis";
import type { Stagger } from "./useStagger";

export interface MoveTipProps {
  deal: DealTimeline;
  line: TimelineLine;
  axis: Axis;
  stagger: Stagger;
}

export function MoveTip({ deal, line, axis, stagger }: MoveTipProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { inHand, movedTo, proposal } = stagger;
  const one = inHand?.line === line.id ? line.instalments[inHand.at] : undefined;
  if (!one || movedTo === undefined) return null;
  const at = (date: string): CSSProperties => ({ "--at": axis.placeOf(date) }) as CSSProperties;
  const effect = proposal?.effect;
  return (
    <>
      <span className="timeline-was" aria-hidden="true" style={at(one.on)} />
      <span className="timeline-to" aria-hidden="true" style={at(movedTo)} />
      <span className="timeline-move" role="status" style={at(movedTo)}>
        <b>
          {formats.dayAndMonth(one.on)} → {formats.date(movedTo)}
          {effect && <span>{formats.daysChange(effect.days)}</span>}
        </b>
        {effect && effect.paid_on !== null && effect.was_paid_on !== null && (
          <span>
            {text("deal-move-cash", { from: formats.date(effect.was_paid_on), to: formats.date(effect.paid_on) })}
          </span>
        )}
        {effect && /[1-9]/.test(effect.left) && effect.month !== effect.was_month && (
          <span>
            {text("deal-move-months", {
              amount: formats.amount(effect.left, deal.own_currency, "whole"),
              from: formats.month(effect.was_month),
              to: formats.month(effect.month),
            })}
          </span>
        )}
      </span>
    </>
  );
}
