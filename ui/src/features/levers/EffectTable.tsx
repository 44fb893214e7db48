/** Base, scenario and change of each measure over the period. Figures come finished. */
import type { ReactNode } from "react";
import { FigureButton, MoneyText } from "../../components";
import type { Effects, MeasureEffect, MeasureName } from "../../ipc/generated";
import { useFormats, useMessages, type Unit } from "../../language";

export interface EffectTableProps {
  effects: Effects | undefined;
  currency: string;
  unit: Unit;
  /** Of the first column's header: a fiscal year, or so many months. */
  span: "fiscal_year" | "months";
  /** Whether a hand set anything: the scenario is plum then. */
  isByHand: boolean;
  /** Opens why of a measure's figure in the scenario. */
  onWhy?: ((measure: MeasureName) => void) | undefined;
}

/** The rows stand before their figures have come. */
const MEASURES: readonly MeasureName[] = ["invoicing", "margin", "result", "cash"];

export function EffectTable({ effects, currency, unit, span, isByHand, onWhy }: EffectTableProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const label = formats.unitLabel(currency, unit);
  const header = text(span === "fiscal_year" ? "levers-period-year" : "levers-period-months", { unit: label });
  const rows = effects?.measures ?? [];
  return (
    <table className="effect-table" aria-label={text("levers-effects")}>
      <thead>
        <tr>
          <th scope="col">{header}</th>
          <th scope="col">{text("levers-column-base")}</th>
          <th scope="col" className={isByHand ? "hand" : undefined}>
            {text("levers-column-scenario")}
          </th>
          <th scope="col">{text("levers-column-change")}</th>
        </tr>
      </thead>
      <tbody>
        {(rows.length > 0 ? rows.map(({ measure }) => measure) : MEASURES).map((measure) => (
          <tr key={measure}>
            <th scope="row">{text(`levers-measure-${measure}`)}</th>
            <EffectCells
              row={rows.find((row) => row.measure === measure)}
              name={text(`levers-measure-${measure}`)}
              {...{ currency, unit, onWhy }}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EffectCellsProps extends Pick<EffectTableProps, "currency" | "unit" | "onWhy"> {
  row: MeasureEffect | undefined;
  name: string;
}

function EffectCells({ row, name, currency, unit, onWhy }: EffectCellsProps): ReactNode {
  if (!row) {
    return (
      <>
        <td>
          <span className="effect-waiting" />
        </td>
        <td>
          <span className="effect-waiting" />
        </td>
        <td />
      </>
    );
  }
  const money = { currency, unit, unitIn: "header" } as const;
  return (
    <>
      <td className="effect-base">
        <MoneyText amount={row.base} {...money} />
      </td>
      <td className="effect-scenario">
        {onWhy ? (
          <FigureButton name={name} amount={row.scenario} {...money} onWhy={() => onWhy(row.measure)} />
        ) : (
          <MoneyText amount={row.scenario} {...money} />
        )}
      </td>
      <td>
        <MoneyText amount={row.change} sign="always" tone={toneOf(row.change)} {...money} />
      </td>
    </>
  );
}

/** All measures of the panel are better when larger. */
function toneOf(change: string): "plain" | "good" | "bad" {
  if (!/[1-9]/.test(change)) return "plain";
  return change.startsWith("-") ? "bad" : "good";
}
