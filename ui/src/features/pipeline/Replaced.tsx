/** Whose value holds: what a person entered, when, why, in the place of what; else the source's. */
import type { ReactNode } from "react";
import type { Entered, PipelineRow, PipelineStage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface ReplacedProps {
  deal: PipelineRow;
  /** Fields of the deal, or the probabilities of its lines. */
  fields: readonly string[] | "lines";
  stages: readonly PipelineStage[];
}

export function Replaced({ deal, fields, stages }: ReplacedProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const source = deal.source ?? text("pipeline-the-source");
  const shown = (field: string, value: string | null): string => {
    if (value === null || value === "") return text("pipeline-nothing");
    if (field === "probability") return formats.probability(value);
    if (field === "stage_id") return stages.find(({ id }) => id === value)?.name ?? value;
    return /_on$/.test(field) ? formats.date(value) : value;
  };
  const all: { key: string; field: string; entered: Entered }[] =
    fields === "lines"
      ? deal.lines.flatMap(({ line, entered }) => (entered ? [{ key: line, field: "probability", entered }] : []))
      : deal.entered
          .filter(([field]) => fields.includes(field))
          .map(([field, entered]) => ({ key: field, field, entered }));
  if (all.length === 0) return <p className="pipeline-replaced">{text("pipeline-will-replace", { source })}</p>;
  return (
    <>
      {all.map(({ key, field, entered }) => (
        <p key={key} className="pipeline-replaced">
          <span className="hand">{text("pipeline-yours")}</span> {text("pipeline-replaces")}{" "}
          <s className="struck">{shown(field, entered.source_value)}</s> {text("pipeline-read-in", { source })}
          <span className="pipeline-who">
            {text("pipeline-who", { by: entered.by ?? text("pipeline-somebody"), at: formats.date(entered.at.slice(0, 10)) })}
            {entered.reason !== null && ` · ${entered.reason}`}
          </span>
        </p>
      ))}
    </>
  );
}
