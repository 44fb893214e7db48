/** What is to be done next, and when: entered in place beside the source's own. */
import type { ReactNode } from "react";
import { Button } from "../../components";
import { useEdit } from "../../edit";
import { ColumnInput, shownOf } from "../../entry";
import type { DealTimeline, Entered, SettingsColumn, ValueChange } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

const FIELDS = ["next_step", "next_step_on"] as const;

function columnOf(field: (typeof FIELDS)[number]): SettingsColumn {
  const holds = field === "next_step" ? "text" : "date";
  return { name: field, holds, is_key: false, is_required: false, default: null, choices: [] };
}

export function NextStep({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  return (
    <section className="deal-part deal-next" aria-label={text("deal-field-next-step")}>
      {FIELDS.map((field) => (
        <StepField key={field} deal={deal} field={field} />
      ))}
    </section>
  );
}

function StepField({ deal, field }: { deal: DealTimeline; field: (typeof FIELDS)[number] }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const edit = useEdit();
  const column = columnOf(field);
  const label = text(`deal-field-${field.replaceAll("_", "-")}`);
  const value = deal[field] ?? "";
  const entered: Entered | undefined = deal.entered.find(([name]) => name === field)?.[1];
  const keep = async (change: ValueChange): Promise<string | undefined> => {
    const outcome = await edit({
      change: { kind: "values", values: [change] },
      name: text("deal-deed", { what: label, deal: deal.name }),
      refusal: "own",
    });
    return outcome.kept ? undefined : outcome.said;
  };
  const subject = { entity: "deal", id: deal.id, field };
  const source = entered?.source_value ?? null;
  const shown = source === null ? text("deal-source-none") : shownOf(column, source, formats, deal.own_currency);
  return (
    <div className="deal-next-field" data-hand={entered !== undefined} data-field={field}>
      <span aria-hidden="true">{label}</span>
      <ColumnInput
        key={value}
        column={column}
        value={value}
        currency={deal.own_currency}
        label={label}
        onKeep={(next) => keep({ kind: "set", ...subject, value: next === "" ? null : next, reason: null })}
      />
      {entered && (
        <span className="deal-replaced">
          <s className="struck">{shown}</s>
          <Button
            size="small"
            name={text("deal-back-to", { what: label, value: shown })}
            onPress={() => void keep({ kind: "source", ...subject })}
          >
            {text("deal-back")}
          </Button>
        </span>
      )}
    </div>
  );
}
