/** What is invoiced and cashed since the beginning, month after month, as two lines. */
import type { ReactNode } from "react";
import { coordinateOf } from "../../components/chart/pixels";
import type { DealTimeline } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Axis } from "./axis";

const HEIGHT = 84;

export function Cumulated({ deal, axis }: { deal: DealTimeline; axis: Axis }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const last = deal.months.at(-1);
  if (!last) return null;
  const most = Math.max(1, ...deal.months.flatMap((one) => [coordinateOf(one.invoiced_so_far), coordinateOf(one.cashed_so_far)]));
  const path = (of: "invoiced_so_far" | "cashed_so_far"): string => {
    const begin = axis.months.indexOf(deal.months[0]?.month ?? "");
    const steps = deal.months.map((one, place) => {
      const y = HEIGHT - 4 - (Math.max(0, coordinateOf(one[of])) / most) * (HEIGHT - 10);
      return `L${begin + place} ${y}L${begin + place + 1} ${y}`;
    });
    return `M0 ${HEIGHT - 4}L${begin} ${HEIGHT - 4}${steps.join("")}`;
  };
  return (
    <div className="timeline-row timeline-cumulated" aria-hidden="true">
      <div className="timeline-side">
        <span>{text("deal-cumulated")}</span>
        <span className="timeline-note" data-line="invoiced">
          {text("deal-cumulated-invoiced")}
          <span>{formats.amount(last.invoiced_so_far, deal.currency, "whole")}</span>
        </span>
        <span className="timeline-note" data-line="cashed">
          {text("deal-cumulated-cashed")}
          <span>{formats.amount(last.cashed_so_far, deal.currency, "whole")}</span>
        </span>
      </div>
      <div className="timeline-track">
        <svg viewBox={`0 0 ${axis.months.length} ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
          <path className="timeline-invoiced-line" d={path("invoiced_so_far")} vectorEffect="non-scaling-stroke" />
          <path className="timeline-cashed-line" d={path("cashed_so_far")} vectorEffect="non-scaling-stroke" />
        </svg>
      </div>
    </div>
  );
}
