/** What happened to the deal: the stages it entered, what a person entered and in the place of what. */
import type { ReactNode } from "react";
import type { DealTimeline } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function Past({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const fieldName = useFieldName();
  const edits = [
    ...deal.entered.map((one) => [deal.name, ...one] as const),
    ...deal.lines.flatMap((line) => line.entered.map((one) => [line.name, ...one] as const)),
  ].toSorted(([, , a], [, , b]) => (a.at < b.at ? 1 : -1));
  if (edits.length === 0 && deal.stages.length === 0) return null;
  return (
    <section className="deal-part" aria-label={text("deal-past")}>
      <h3 className="deal-title">{text("deal-past")}</h3>
      <ul className="deal-past">
        {edits.map(([of, field, entered], place) => (
          <li key={`${field}${place}`}>
            <span className="hand">
              {fieldName(field)}, {of}
            </span>{" "}
            {text("deal-entered", {
              by: entered.by ?? text("deal-somebody"),
              at: formats.date(entered.at.slice(0, 10)),
            })}
            {entered.reason !== null && ` · ${entered.reason}`}
          </li>
        ))}
        {deal.stages.toReversed().map(([stage, on], place) => (
          <li key={`${stage}${place}`}>{text("deal-stage-entered", { stage, date: formats.date(on) })}</li>
        ))}
      </ul>
    </section>
  );
}

/** A field of a deal or line by name; the file's own where no catalogue has it. */
function useFieldName(): (field: string) => string {
  const { find } = useMessages();
  return (field) => find(`deal-field-${field.replaceAll("_", "-")}`) ?? find(`entry-column-${field.replaceAll("_", "-")}`) ?? field;
}
