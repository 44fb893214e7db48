/** The twin of the charts: every figure of the process, stage by stage, exact. */
import type { ReactNode } from "react";
import type { ProgressRow, StageProgressView } from "../../ipc/generated";
import { useLanguage } from "../../language";
import { daysOr, rateOr } from "./words";

const WAYS = ["moved_on", "won", "lost", "moved_back", "elsewhere"] as const;

export function StageTable({ row, company, currency }: { row: ProgressRow; company: ProgressRow; currency: string }): ReactNode {
  const { messages, formats } = useLanguage();
  const { text } = messages;
  const unit = formats.unitLabel(currency, "whole");
  const amount = (figure: string): ReactNode => (
    <td data-tip={formats.amount(figure, currency)}>{formats.bareAmount(figure, currency, "whole")}</td>
  );
  const cells = (stage: StageProgressView, at: number): ReactNode => (
    <tr key={stage.stage}>
      <th scope="row">{stage.name}</th>
      <td>{formats.count(stage.deals)}</td>
      {amount(stage.amount)}
      {amount(stage.weighted)}
      {WAYS.map((way) => (
        <td key={way}>{formats.count(stage[way])}</td>
      ))}
      <td>{rateOr(stage.conversion, formats, messages)}</td>
      <td>{rateOr(company.figures.stages[at]?.conversion ?? null, formats, messages)}</td>
      <td>{daysOr(stage.median_days_in_stage, formats, messages)}</td>
    </tr>
  );
  return (
    <div className="stage-table" tabIndex={0} role="region" aria-label={text("salespeople-process-table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text("column-stage")}</th>
            <th scope="col">{text("salespeople-deals")}</th>
            <th scope="col">{text("salespeople-column-money", { name: text("salespeople-open"), unit })}</th>
            <th scope="col">{text("salespeople-column-money", { name: text("column-weighted"), unit })}</th>
            {WAYS.map((way) => (
              <th key={way} scope="col">
                {text(`salespeople-way-${way}`)}
              </th>
            ))}
            <th scope="col">{text("salespeople-conversion-short")}</th>
            <th scope="col">{text("salespeople-company")}</th>
            <th scope="col">{text("salespeople-median-short")}</th>
          </tr>
        </thead>
        <tbody>{row.figures.stages.map(cells)}</tbody>
      </table>
    </div>
  );
}
