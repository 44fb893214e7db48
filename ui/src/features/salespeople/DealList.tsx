/** Open deals that want a hand: stale ones, those without a next step; each leads to the deal. */
import { useMemo, type ReactNode } from "react";
import { DataGrid, ErrorNotice, SegmentedControl, type GridColumn } from "../../components";
import type { Choices, ProgressDealRow, ProgressDeals, ProgressRow } from "../../ipc/generated";
import { useFormats, useLanguage, useMessages, type Language } from "../../language";
import { useWindows } from "../../list";
import { spanOf, type SalespeopleSearch } from "./search";
import type { Ask } from "./SalespeopleScreen";

export interface DealListProps {
  row: ProgressRow;
  currency: string;
  search: SalespeopleSearch;
  choices: Choices;
  ask: Ask;
}

const LISTS = ["want_a_hand", "stale", "without_next_step", "all"] as const satisfies readonly ProgressDeals[];

export function DealList({ row, currency, search, choices, ask }: DealListProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const formats = useFormats();
  const which = search.list ?? "want_a_hand";
  const stage = row.figures.stages.find((one) => one.stage === search.stage);
  const list = useWindows("progress_deals", {
    as_of: search.asOf ?? null,
    span: spanOf(search, choices),
    scope: row.scope,
    which,
    stage: stage?.stage ?? null,
    offset: 0,
    limit: 100,
  });
  const { first } = list;
  const columns = useMemo(() => columnsOf(language, currency), [language, currency]);
  const words = first && text("salespeople-list-count", { count: first.count, amount: formats.amount(first.amount, currency, "thousands") });
  return (
    <section className="record-part salespeople-deals" aria-label={text("salespeople-hand")}>
      <div className="record-part-head">
        <h3>{stage ? text("salespeople-hand-in", { stage: stage.name }) : text("salespeople-hand")}</h3>
        <SegmentedControl<ProgressDeals>
          label={text("salespeople-which")}
          chosen={which}
          segments={LISTS.map((id) => ({ id, name: text(`salespeople-list-${id}`) }))}
          onChoose={(next) => ask({ list: next === "want_a_hand" ? undefined : next, ...(next === "all" ? {} : { stage: undefined }) }, "still")}
        />
      </div>
      {list.error && <ErrorNotice error={list.error} />}
      {first && (
        <p className="process-foot" aria-live="polite">
          {first.count === 0 ? text("salespeople-list-none") : words}
        </p>
      )}
      {first && first.count > 0 && (
        <div className="salespeople-deals-table">
          <DataGrid<ProgressDealRow>
            label={text("salespeople-hand")}
            columns={columns}
            rowCount={first.count}
            rowAt={list.rowAt}
            keyOf={({ deal }) => deal}
            onWindow={list.onWindow}
            rowSize="double"
            onOpen={({ row: { deal } }) => ask({ deal })}
            {...(search.deal === undefined ? {} : { explained: { key: search.deal, column: "name" } })}
          />
        </div>
      )}
    </section>
  );
}

/** What is wrong with a deal, in words. */
function wants(row: ProgressDealRow, { messages: { text } }: Language): string[] {
  return [
    ...(row.days_late === null ? [] : [text("salespeople-deal-late", { days: row.days_late })]),
    ...(row.too_long_after === null || row.days_in_stage === null
      ? []
      : [text("salespeople-deal-long", { days: row.days_in_stage, usual: row.too_long_after })]),
    ...(row.without_next_step ? [text("salespeople-deal-no-step")] : []),
  ];
}

function columnsOf(language: Language, currency: string): GridColumn<ProgressDealRow>[] {
  const { messages, formats } = language;
  const { text } = messages;
  const amountOf = (row: ProgressDealRow): string => formats.amount(row.amount, currency, "whole");
  const two = (first: ReactNode, second: ReactNode): ReactNode => (
    <span className="salespeople-two">
      <span>{first}</span>
      <span className="salespeople-second">{second}</span>
    </span>
  );
  const whyOf = (row: ProgressDealRow): string => wants(row, language).join(" · ") || (row.next_step ?? text("not-applicable"));
  return [
    {
      id: "name",
      header: text("salespeople-deal"),
      width: 170,
      grows: true,
      opens: () => true,
      render: (row) => two(<span className="salespeople-deal-name">{row.name}</span>, row.customer),
      copy: (row) => `${row.name} · ${row.customer}`,
      nameOf: (row) => [row.name, row.customer, amountOf(row), row.stage, ...wants(row, language)].join(", "),
      tipOf: (row) => `${row.name} · ${row.customer}`,
    },
    {
      id: "why",
      header: text("salespeople-deal-why"),
      width: 200,
      render: (row) => two(row.stage, whyOf(row)),
      copy: (row) => `${row.stage} · ${whyOf(row)}`,
      tipOf: (row) => whyOf(row),
    },
    {
      id: "amount",
      header: text("salespeople-deal-amount"),
      width: 124,
      align: "figure",
      opens: () => true,
      render: (row) => two(amountOf(row), formats.date(row.expected_close_on)),
      copy: (row) => row.amount,
      tipOf: (row) => formats.amount(row.amount, currency),
    },
  ];
}
