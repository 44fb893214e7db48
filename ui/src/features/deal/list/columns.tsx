/** The columns of the deals, open and closed. */
import { Tag, type GridColumn } from "../../../components";
import type { DealRow } from "../../../ipc/generated";
import type { Language } from "../../../language";
import type { DealsColumn } from "./search";

type Column = GridColumn<DealRow> & { id: DealsColumn };

export function columnsOf(language: Language, currency: string): Column[] {
  const { text, find } = language.messages;
  const { formats } = language;
  const none = text("not-applicable");
  const words = (id: DealsColumn, width: number, of: (row: DealRow) => string | null): Column => ({
    id,
    header: text(`all-deals-column-${id.replace("_", "-")}`),
    width,
    isSortable: true,
    opens: true,
    render: (row) => of(row) ?? none,
    copy: (row) => of(row) ?? "",
    tipOf: (row) => of(row) ?? undefined,
  });
  const amount = (id: "amount" | "weighted" | "margin", width: number): Column => ({
    ...words(id, width, (row) => row[id]),
    align: "figure",
    render: ({ [id]: value }) => (
      <span className="money" data-tone={value === null ? "unknown" : value.startsWith("-") ? "bad" : "plain"}>
        {value === null ? text("money-unknown") : formats.amount(value, currency, "whole")}
      </span>
    ),
    tipOf: ({ [id]: value }) => (value === null ? undefined : formats.amount(value, currency)),
  });
  return [
    { ...words("deal", 190, (row) => row.name), grows: true, render: (row) => <span className="deals-name">{row.name}</span> },
    words("customer", 160, (row) => row.customer),
    {
      ...words("stage", 116, (row) => row.stage),
      render: ({ status, stage }) =>
        status === "open" ? (
          stage
        ) : (
          <Tag tone={status === "won" ? "ok" : "plain"}>{find(`state-${status}`) ?? status}</Tag>
        ),
    },
    words("salesperson", 120, (row) => row.salesperson),
    amount("amount", 96),
    amount("weighted", 96),
    amount("margin", 90),
    {
      ...words("margin_rate", 64, (row) => row.margin_rate),
      align: "figure",
      render: ({ margin_rate: rate }) => (rate === null ? none : formats.rate(rate)),
      tipOf: () => undefined,
    },
    {
      ...words("close", 104, (row) => row.close_on),
      align: "figure",
      render: (row) => (
        <span className="deals-date" data-late={row.is_past_close}>
          {formats.date(row.close_on)}
        </span>
      ),
      tipOf: (row) => (row.is_past_close ? text("all-deals-past-close") : undefined),
    },
    words("next_step", 130, ({ next_step: step, next_step_on: on }) => {
      if (step === null) return null;
      return on === null ? step : text("all-deals-step-on", { step, date: formats.date(on) });
    }),
  ];
}
