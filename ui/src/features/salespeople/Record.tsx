/** One salesperson, team or the company: five figures, why, the process by stage, deals that want a hand. */
import type { ReactNode } from "react";
import { KeyFigure, KeyFigureStrip, MoneyText, Tag } from "../../components";
import type { Choices, ProgressPage, ProgressRow } from "../../ipc/generated";
import { useFormats, useLanguage, useMessages } from "../../language";
import { DealList } from "./DealList";
import { Process } from "./Process";
import { Reasons } from "./Reasons";
import type { SalespeopleSearch } from "./search";
import type { Ask } from "./SalespeopleScreen";
import { daysOr, isNegative, nameOf, rateOr } from "./words";

export interface RecordProps {
  row: ProgressRow;
  page: ProgressPage;
  search: SalespeopleSearch;
  choices: Choices;
  ask: Ask;
}

export function Record({ row, page, search, choices, ask }: RecordProps): ReactNode {
  const { messages } = useLanguage();
  const { text } = messages;
  const name = nameOf(row, messages);
  const { ahead } = row.figures;
  return (
    <section className="salespeople-record" aria-label={name}>
      <header className="record-head">
        <h2>{name}</h2>
        {row.team !== null && <span className="record-team">{row.team}</span>}
        {ahead !== null && (
          <Tag tone={isNegative(ahead) ? "danger" : "ok"}>{text(isNegative(ahead) ? "salespeople-is-behind" : "salespeople-is-in-time")}</Tag>
        )}
      </header>
      <Figures row={row} page={page} />
      <Reasons row={row} currency={page.currency} />
      <Process row={row} company={page.total} currency={page.currency} search={search} ask={ask} />
      <DealList row={row} currency={page.currency} search={search} choices={choices} ask={ask} />
    </section>
  );
}

function Figures({ row, page }: { row: ProgressRow; page: ProgressPage }): ReactNode {
  const { text } = useMessages();
  const { messages } = useLanguage();
  const formats = useFormats();
  const { figures, expected } = row;
  const { currency, total } = page;
  const short = (amount: string): string => formats.amount(amount, currency, "thousands");
  const isCompany = row.scope.kind === "company";
  const against = (figure: string): string | undefined => (isCompany ? undefined : text("salespeople-company-has", { figure }));
  return (
    <KeyFigureStrip label={text("salespeople-figures")}>
      <KeyFigure
        name={text("salespeople-won")}
        note={figures.quota === null ? text("salespeople-no-quota") : text("salespeople-of-quota", { rate: rateOr(figures.attainment, formats, messages), amount: short(figures.quota) })}
      >
        <MoneyText amount={figures.won.amount} currency={currency} unit="thousands" />
      </KeyFigure>
      <KeyFigure name={text("salespeople-expected")} note={text("salespeople-expected-by", { month: formats.month(page.to) })}>
        <span data-tip={text("salespeople-expected-tip", { amount: formats.amount(expected, currency) })}>{short(expected)}</span>
      </KeyFigure>
      <KeyFigure name={text("salespeople-open")} note={text("salespeople-weighted-short", { amount: short(figures.open.weighted) })}>
        <MoneyText amount={figures.open.amount} currency={currency} unit="thousands" />
      </KeyFigure>
      <KeyFigure name={text("salespeople-conversion")} note={against(rateOr(total.figures.conversion, formats, messages))}>
        <span data-tip={text("salespeople-conversion-base", { won: figures.won.deals, closed: figures.won.deals + figures.lost.deals })}>
          {rateOr(figures.conversion, formats, messages)}
        </span>
      </KeyFigure>
      <KeyFigure name={text("salespeople-cycle-name")} note={against(daysOr(total.figures.cycle, formats, messages))}>
        {daysOr(figures.cycle, formats, messages)}
      </KeyFigure>
    </KeyFigureStrip>
  );
}
