/** Left, right and change of some figures, the change also as a bar on one zero line. */
import type { ReactNode } from "react";
import { MoneyText } from "../../components";
import { reachOf, thousandthsOf, ZeroBar, type ZeroReach } from "../../components/chart";
import type { Decimal, Unit } from "../../language";
import { useMessages } from "../../language";

export interface ComparisonRow {
  key: string;
  name: string;
  left: Decimal | null;
  right: Decimal | null;
  change: Decimal;
}

export interface ComparisonTableProps {
  title: string;
  /** Of the first column, with the unit. */
  header: string;
  left: string;
  right: string;
  rows: readonly ComparisonRow[];
  total?: ComparisonRow;
  currency: string;
  unit: Unit;
}

export function ComparisonTable(props: ComparisonTableProps): ReactNode {
  const { title, header, left, right, rows, total, currency, unit } = props;
  const { text } = useMessages();
  const bars = thousandthsOf(rows.map(({ change }) => change));
  const reach = reachOf(bars);
  return (
    <section>
      <h3 className="comparison-title">{title}</h3>
      <table className="comparison-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{header}</th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
            <th scope="col">{text("compare-change")}</th>
            <td className="comparison-bar" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <FigureRow key={row.key} row={row} bar={bars[place] ?? 0} {...{ reach, currency, unit }} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <FigureRow row={total} {...{ currency, unit }} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface FigureRowProps {
  row: ComparisonRow;
  bar?: number;
  reach?: ZeroReach;
  currency: string;
  unit: Unit;
}

function FigureRow({ row, bar, reach, currency, unit }: FigureRowProps): ReactNode {
  const money = { currency, unit, unitIn: "header" } as const;
  const isSome = /[1-9]/.test(row.change);
  const tone = !isSome ? "plain" : row.change.startsWith("-") ? "bad" : "good";
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className="comparison-left">
        <MoneyText amount={row.left} {...money} />
      </td>
      <td>
        <MoneyText amount={row.right} {...money} />
      </td>
      <td>
        <MoneyText amount={row.change} sign="always" tone={tone} {...money} />
      </td>
      <td className="comparison-bar">{reach && <ZeroBar bar={bar ?? 0} reach={reach} />}</td>
    </tr>
  );
}
