/**
 * The lines of a deal, entered in place: quantity, price, discount, cost, probability. What a person
 * entered is plum, with the source's value struck through and the way back to it.
 */
import type { ReactNode } from "react";
import { Button, MoneyText } from "../../components";
import { useEdit } from "../../edit";
import { ColumnInput, shownOf } from "../../entry";
import type { ColumnHolds, DealTimeline, Entered, SettingsColumn, TimelineLine, ValueChange } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

const FIELDS = ["quantity", "unit_price", "discount", "unit_cost", "probability"] as const;
type Field = (typeof FIELDS)[number];

const HOLDS: Record<Field, ColumnHolds> = {
  quantity: "decimal",
  unit_price: "decimal",
  discount: "fraction",
  unit_cost: "decimal",
  probability: "fraction",
};

function columnOf(field: Field): SettingsColumn {
  const isRequired = field === "quantity" || field === "unit_price";
  return { name: field, holds: HOLDS[field], is_key: false, is_required: isRequired, default: null, choices: [] };
}

export function LinesTable({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  return (
    <section className="deal-part" aria-label={text("deal-line-list")}>
      <h3 className="deal-title">{text("deal-line-list")}</h3>
      <div className="deal-scroll">
        <table className="deal-table">
          <thead>
            <tr>
              <th scope="col">{text("deal-line")}</th>
              {FIELDS.map((field) => (
                <th key={field} scope="col" className="deal-figure">
                  {text(`deal-field-${field.replace("_", "-")}`)}
                </th>
              ))}
              <th scope="col" className="deal-figure">
                {text("desk-deal-amount")}
              </th>
              <th scope="col" className="deal-figure">
                {text("deal-margin")}
              </th>
            </tr>
          </thead>
          <tbody>
            {deal.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                {FIELDS.map((field) => (
                  <td key={field} className="deal-figure">
                    <FieldCell deal={deal} line={line} field={field} />
                  </td>
                ))}
                <td className="deal-figure">
                  <MoneyText amount={line.amount} currency={deal.own_currency} />
                </td>
                <td className="deal-figure">
                  <MoneyText amount={line.margin} currency={deal.currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface FieldCellProps {
  deal: DealTimeline;
  line: TimelineLine;
  field: Field;
}

function FieldCell({ deal, line, field }: FieldCellProps): ReactNode {
  const { text, error: words } = useMessages();
  const formats = useFormats();
  const edit = useEdit();
  const column = columnOf(field);
  // A closed deal's probability is its outcome: nothing to enter.
  if (field === "probability" && line.probability_origin === "outcome") return formats.probability(line.probability);
  const value = line[field] ?? "";
  const label = text("deal-field-of", { field: text(`deal-field-${field.replace("_", "-")}`), line: line.name });
  const entered = enteredIn(line, field);
  const keep = async (change: ValueChange): Promise<string | undefined> => {
    const outcome = await edit({
      change: { kind: "values", values: [change] },
      name: text("deal-deed", { what: label, deal: deal.name }),
      refusal: "own",
    });
    if (outcome.kept) return undefined;
    const said = words(outcome.error);
    return said.hint ? `${said.text} ${said.hint}` : said.text;
  };
  const set = (next: string): Promise<string | undefined> =>
    keep({ kind: "set", entity: "deal_line", id: line.id, field, value: next === "" ? null : next, reason: null });
  return (
    <span className="deal-field" data-hand={entered !== undefined}>
      <ColumnInput column={column} value={value} currency={deal.own_currency} label={label} onKeep={set} />
      {entered && <Replaced entered={entered} />}
      {/* The line names none: whose cost the margin is made of. */}
      {field === "unit_cost" && value === "" && !entered && (
        <span className="deal-replaced">{text(`chain-cost-${line.cost_origin}`)}</span>
      )}
    </span>
  );

  function Replaced({ entered }: { entered: Entered }): ReactNode {
    const source = entered.source_value;
    const shown = source === null ? text("deal-source-none") : shownOf(column, source, formats, deal.own_currency);
    const isOfDeal = field === "probability" && line.probability_origin === "deal";
    const [entity, id] = isOfDeal ? ["deal", deal.id] : ["deal_line", line.id];
    return (
      <span className="deal-replaced">
        <s className="struck">{shown}</s>
        <Button
          size="small"
          name={text("deal-back-to", { what: label, value: shown })}
          onPress={() => void keep({ kind: "source", entity, id, field })}
        >
          {text("deal-back")}
        </Button>
      </span>
    );
  }
}

function enteredIn(line: TimelineLine, field: Field): Entered | undefined {
  if (field === "probability") return line.probability_entered ?? undefined;
  return line.entered.find(([name]) => name === field)?.[1];
}
