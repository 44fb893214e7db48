/** What is missing for the target, in a sentence. */
import type { ReactNode } from "react";
import { Sentence } from "../../components";
import type { TargetGap } from "../../ipc/generated";
import { useFormats, useMessages, type Unit } from "../../language";

export interface TargetGapNoteProps {
  gap: TargetGap;
  currency: string;
  unit: Unit;
}

export function TargetGapNote({ gap, currency, unit }: TargetGapNoteProps): ReactNode {
  const formats = useFormats();
  const { text } = useMessages();
  const exact = formats.amount(gap.amount, currency);
  const amount = <span data-tip={exact}>{formats.amount(gap.amount, currency, unit)}</span>;
  return (
    <section className="levers-gap">
      <h3 className="levers-heading">{text("levers-gap")}</h3>
      <p>
        <Sentence
          id={`levers-gap-${gap.measure}`}
          values={{ month: formats.fullMonth(gap.until) }}
          strong={{ amount }}
        />
        {gap.deals !== null && gap.typical_deal !== null && (
          <>
            {" "}
            {text("levers-gap-deals", {
              count: gap.deals,
              amount: formats.amount(gap.typical_deal, currency, unit),
            })}
          </>
        )}
      </p>
    </section>
  );
}
