/** An open deal as a card: its margin beside it on the board's scale, its largest lines, what is next. */
import { CornerDownRight, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../../components";
import type { PipelineCard, PipelineRow } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { percentOf } from "./entries";

export function Card({ card, currency }: { card: PipelineCard; currency: string }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { deal, more_lines: more, margin_share: share } = card;
  const { amount, margin } = deal.figures;
  const tone = margin === null ? "unknown" : margin.startsWith("-") ? "bad" : "plain";
  return (
    <>
      <span className="board-gauge" aria-hidden="true">
        {share !== null && <span data-tone={tone} style={{ height: `${percentOf(share)}%` }} />}
      </span>
      <span className="board-card-head">
        <span className="board-customer">{deal.customer}</span>
        {deal.salesperson !== null && (
          <span className="board-initials" data-tip={deal.salesperson} aria-label={deal.salesperson} role="img">
            {initialsOf(deal.salesperson)}
          </span>
        )}
      </span>
      <span className="board-deal">{deal.name}</span>
      <span className="board-figures">
        <span className="board-amount">{formats.amount(amount, currency, "whole")}</span>
        <span className="board-margin" data-tone={tone}>
          {margin === null
            ? text("board-margin-unknown")
            : text("board-margin", { amount: formats.amount(margin, currency, "thousands") })}
        </span>
      </span>
      <span className="board-chips">
        {deal.lines.map(({ line, name, stated, entered }) => (
          <span key={line} className="board-chip" data-hand={entered !== null}>
            <span className="board-chip-name">{name}</span> <b>{formats.probability(stated)}</b>
            <span className="board-chip-line" style={{ width: `${percentOf(stated)}%` }} aria-hidden="true" />
          </span>
        ))}
        {more > 0 && <span className="board-chip" data-rest="">{text("board-more-lines", { count: more })}</span>}
      </span>
      <Next deal={deal} />
    </>
  );
}

/** A warning before what is next. */
function Next({ deal }: { deal: PipelineRow }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { days_late: late, next_step: step, next_step_on: on } = deal;
  if (late !== null || step === null) {
    const words = late === null ? text("pipeline-no-step") : text("pipeline-late", { days: formats.days(late) });
    return (
      <span className="board-next" data-want="true">
        <Icon shape={TriangleAlert} size={12} /> <span>{words}</span>
      </span>
    );
  }
  return (
    <span className="board-next">
      <Icon shape={CornerDownRight} size={12} />{" "}
      <span>{on === null ? step : text("pipeline-step-on", { step, date: formats.date(on) })}</span>
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== "");
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}
