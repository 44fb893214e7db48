/** A line of the deal as a lane: its instalments as bars, and what a move of one of them does. */
import { useMemo, type ReactNode } from "react";
import { coordinateOf } from "../../components/chart/pixels";
import type { DealTimeline, TimelineLine } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Axis } from "./axis";
import { Bar } from "./Bar";
import { placeWords } from "./barWords";
import { MoveTip } from "./MoveTip";
import type { Stagger } from "./useStagger";

export interface LaneProps {
  deal: DealTimeline;
  line: TimelineLine;
  axis: Axis;
  stagger: Stagger;
}

export function Lane({ line, deal, axis, stagger }: LaneProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { instalments } = line;
  const words = useMemo(
    () =>
      instalments.map(({ share, amount }) => ({
        share: share === null ? "" : formats.percent(share, 0),
        amount: formats.bareAmount(amount, deal.own_currency, "whole"),
      })),
    [instalments, formats, deal.own_currency],
  );
  const places = useMemo(() => {
    const sizes = instalments.map(({ amount }) => Math.abs(coordinateOf(amount)));
    const order = sizes.map((_, at) => at).toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
    return placeWords(instalments, words, order, axis);
  }, [instalments, words, axis]);
  return (
    <div className="timeline-row timeline-lane">
      <div className="timeline-side" aria-hidden="true">
        <span className="timeline-name" data-hand={line.is_by_hand}>
          {line.name}
        </span>
        <span className="timeline-note">
          {text("deal-instalment-count", { count: line.instalment_count })}
          <span>{formats.amount(line.amount, deal.own_currency, "whole")}</span>
        </span>
        {line.typed_sum !== null && <span className="timeline-unfit">{text("deal-unfit")}</span>}
      </div>
      <div className="timeline-track">
        {instalments.map((instalment, place) => (
          <Bar
            key={place}
            place={place}
            instalment={instalment}
            line={line}
            deal={deal}
            axis={axis}
            stagger={stagger}
            words={words[place] ?? { share: "", amount: "" }}
            wordsPlace={places[place] ?? "hidden"}
          />
        ))}
        <MoveTip deal={deal} line={line} axis={axis} stagger={stagger} />
      </div>
    </div>
  );
}
