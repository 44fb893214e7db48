/** The list: two lines a person, the company at its foot. Sorted by the program. */
import { useMemo, type ReactNode } from "react";
import { DataGrid, EmptyState, MoneyText, type GridColumn, type SortKey } from "../../components";
import type { ProgressPage, ProgressRow } from "../../ipc/generated";
import { useLanguage, useMessages, type Language } from "../../language";
import type { Windows } from "../../list";
import { AttainmentBar } from "./AttainmentBar";
import { readSort, writeScope, writeSort, type SalespeopleSearch } from "./search";
import type { Ask } from "./SalespeopleScreen";
import { bareDays, isNegative, nameOf, rateOr } from "./words";

export interface PeopleTableProps {
  list: Windows<"progress_page">;
  page: ProgressPage;
  search: SalespeopleSearch;
  chosen: ProgressRow | undefined;
  ask: Ask;
}

export function PeopleTable({ list, page, search, chosen, ask }: PeopleTableProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const who = chosen && writeScope(chosen.scope);
  const columns = useMemo(() => columnsOf(language, page.currency, who), [language, page.currency, who]);
  const sort = readSort(search.sort) ?? (["ahead", "ascending"] as const);
  if (page.count === 0) {
    return (
      <EmptyState title={text("salespeople-none")} drawing="rows">
        {text("salespeople-none-meaning")}
      </EmptyState>
    );
  }
  return (
    <div className="salespeople-list">
      <DataGrid<ProgressRow>
        label={text("salespeople-table")}
        columns={columns}
        rowCount={page.count}
        rowAt={list.rowAt}
        onWindow={list.onWindow}
        keyOf={(row) => writeScope(row.scope)}
        kindOf={(row) => (row.scope.kind === "team" ? "group" : row.is_member ? "member" : "plain")}
        rowSize="double"
        totals={[{ key: "company", row: page.total, look: "total" }]}
        sort={[{ column: sort[0], direction: sort[1] }]}
        onSort={(next: readonly SortKey[]) => {
          const [first] = next;
          ask({ sort: first && writeSort(first.column, first.direction) }, "still");
        }}
        onOpen={({ row }) => ask({ who: writeScope(row.scope) }, "still")}
      />
    </div>
  );
}

function columnsOf(language: Language, currency: string, chosen: string | undefined): GridColumn<ProgressRow>[] {
  const { messages, formats } = language;
  const { text } = messages;
  const unit = formats.unitLabel(currency, "thousands");
  const opens = (): boolean => true;
  const isTotal = ({ scope }: ProgressRow): boolean => scope.kind === "company";
  const money = (amount: string): ReactNode => <MoneyText amount={amount} currency={currency} unit="thousands" unitIn="header" />;
  const exact = (amount: string | null): string => (amount === null ? text("money-unknown") : formats.amount(amount, currency));
  const second = (row: ProgressRow, content: ReactNode): ReactNode =>
    isTotal(row) ? null : <span className="salespeople-second">{content}</span>;
  const named = (row: ProgressRow, id: string, value: string): string => text("figure-name", { name: `${nameOf(row, messages)}, ${text(id)}`, amount: value });
  return [
    {
      id: "label",
      header: text("column-salesperson"),
      width: 120,
      grows: true,
      isSortable: true,
      opens,
      render: (row) => (
        <span className="salespeople-name" data-chosen={writeScope(row.scope) === chosen}>
          <span>{nameOf(row, messages)}</span>
          {second(row, row.team ?? (row.scope.kind === "team" ? text("salespeople-is-team") : ""))}
        </span>
      ),
      copy: (row) => nameOf(row, messages),
      nameOf: (row) => nameOf(row, messages) + (writeScope(row.scope) === chosen ? `, ${text("salespeople-shown")}` : ""),
    },
    {
      id: "won",
      header: text("salespeople-column-money", { name: text("salespeople-won"), unit }),
      width: 80,
      align: "figure",
      isSortable: true,
      opens,
      render: (row) => (
        <span className="salespeople-two">
          {row.figures.won.amount === null ? text("money-unknown") : money(row.figures.won.amount)}
          {second(row, row.figures.quota === null ? "" : text("salespeople-of", { amount: formats.bareAmount(row.figures.quota, currency, "thousands") }))}
        </span>
      ),
      copy: (row) => row.figures.won.amount ?? "",
      nameOf: (row) => named(row, "salespeople-won", exact(row.figures.won.amount)),
    },
    {
      id: "attainment",
      header: text("salespeople-attainment"),
      width: 100,
      align: "figure",
      isSortable: true,
      opens,
      render: (row) => (
        <span className="salespeople-two">
          <span>{rateOr(row.figures.attainment, formats, messages)}</span>
          {second(row, <AttainmentBar row={row} />)}
        </span>
      ),
      copy: (row) => row.figures.attainment ?? "",
      nameOf: (row) => named(row, "salespeople-attainment", rateOr(row.figures.attainment, formats, messages)),
    },
    {
      id: "ahead",
      header: text("salespeople-column-money", { name: text("salespeople-ahead"), unit }),
      width: 88,
      align: "figure",
      isSortable: true,
      opens,
      render: ({ figures: { ahead } }) =>
        ahead === null ? (
          text("not-applicable")
        ) : (
          <MoneyText amount={ahead} currency={currency} unit="thousands" unitIn="header" sign="always" tone={isNegative(ahead) ? "bad" : "good"} />
        ),
      copy: (row) => row.figures.ahead ?? "",
      nameOf: (row) => named(row, "salespeople-ahead", exact(row.figures.ahead)),
    },
    {
      id: "open",
      header: text("salespeople-column-money", { name: text("salespeople-open"), unit }),
      width: 100,
      align: "figure",
      isSortable: true,
      opens,
      render: (row) => (
        <span className="salespeople-two">
          {money(row.figures.open.amount)}
          {second(row, text("salespeople-weighted-short", { amount: formats.bareAmount(row.figures.open.weighted, currency, "thousands") }))}
        </span>
      ),
      copy: (row) => row.figures.open.amount,
      nameOf: (row) => named(row, "salespeople-open", exact(row.figures.open.amount)),
      tipOf: (row) => text("salespeople-weighted-tip", { amount: exact(row.figures.open.weighted) }),
    },
    {
      id: "conversion",
      header: text("salespeople-conversion-short"),
      name: text("salespeople-conversion"),
      width: 64,
      align: "figure",
      isSortable: true,
      opens,
      render: (row) => (
        <span className="salespeople-two">
          <span>{rateOr(row.figures.conversion, formats, messages)}</span>
          {second(row, row.figures.cycle === null ? "" : text("salespeople-days-short", { days: bareDays(row.figures.cycle, formats) }))}
        </span>
      ),
      copy: (row) => row.figures.conversion ?? "",
      nameOf: (row) => named(row, "salespeople-conversion", rateOr(row.figures.conversion, formats, messages)),
      tipOf: ({ figures: { won, lost } }) => text("salespeople-conversion-base", { won: won.deals, closed: won.deals + lost.deals }),
    },
    ...(["stale", "without_next_step"] as const).map((id): GridColumn<ProgressRow> => ({
      id,
      header: text(`salespeople-${id}-short`),
      name: text(`salespeople-${id}`),
      width: id === "stale" ? 62 : 80,
      align: "figure",
      isSortable: true,
      opens,
      render: (row) => <span data-zero={row.figures[id].deals === 0}>{formats.count(row.figures[id].deals)}</span>,
      copy: (row) => String(row.figures[id].deals),
      nameOf: (row) => named(row, `salespeople-${id}`, formats.count(row.figures[id].deals)),
      tipOf: (row) => exact(row.figures[id].amount),
    })),
  ];
}
