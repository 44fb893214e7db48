/** The columns of the customers: all of them on a page of their own, a few beside an open record. */
import type { GridColumn } from "../../components";
import type { CustomerColumn, CustomerRow } from "../../ipc/generated";
import type { Language } from "../../language";

type Column = GridColumn<CustomerRow> & { id: CustomerColumn };

/** Amounts in thousands or whole: a column has one unit. */
function amounts({ messages: { text }, formats }: Language, currency: string) {
  return (
    id: CustomerColumn,
    width: number,
    of: (row: CustomerRow) => string | null,
    note?: (row: CustomerRow) => string | undefined,
  ): Column => {
    const exact = (row: CustomerRow): string => {
      const amount = of(row);
      return amount === null ? text("money-unknown") : formats.amount(amount, currency);
    };
    const header = `${text(`customers-column-${id}`)} (${formats.unitLabel(currency, "whole")})`;
    return {
      id,
      header: text(`customers-column-${id}`),
      name: header,
      width,
      align: "figure",
      isSortable: true,
      render: (row) => {
        const amount = of(row);
        const below = note?.(row);
        return (
          <span className="customer-figure">
            <span className="money" data-tone={amount === null ? "unknown" : toneOf(amount)}>
              {amount === null ? text("money-unknown") : formats.amount(amount, currency, "whole")}
            </span>
            {below !== undefined && <span className="customer-note">{below}</span>}
          </span>
        );
      },
      copy: (row) => of(row) ?? "",
      tipOf: exact,
    };
  };
}

/** Something above zero. */
function isSome(amount: string): boolean {
  return !amount.startsWith("-") && /[1-9]/.test(amount);
}

function toneOf(amount: string): "plain" | "bad" {
  return amount.startsWith("-") ? "bad" : "plain";
}

/** `isNarrow`: beside an open record. */
export function columnsOf(language: Language, currency: string, isNarrow: boolean): Column[] {
  const { text } = language.messages;
  const { formats } = language;
  const amount = amounts(language, currency);
  const words = (id: CustomerColumn, width: number, of: (row: CustomerRow) => string | null): Column => ({
    id,
    header: text(`customers-column-${id}`),
    width,
    isSortable: true,
    opens: true,
    render: (row) => of(row) ?? text("not-applicable"),
    copy: (row) => of(row) ?? "",
  });
  const marginNote = ({ figures }: CustomerRow): string | undefined => {
    const { margin_rate: rate, cost_coverage: covered } = figures;
    if (rate === null) return undefined;
    const isWhole = covered === null || covered === "1.000000";
    return isWhole
      ? formats.rate(rate)
      : text("customers-margin-short", { rate: formats.rate(rate), covered: formats.percent(covered, 0) });
  };
  const exposureNote = ({ credit_left: left }: CustomerRow): string | undefined =>
    left?.startsWith("-") ? text("customers-over-limit-short") : undefined;
  const people = (row: CustomerRow): string => [row.segment, row.salesperson].filter(Boolean).join(" · ");
  const name: Column = {
    id: "name",
    header: text("customers-column-name"),
    width: isNarrow ? 190 : 200,
    grows: true,
    isSortable: true,
    opens: true,
    render: (row) => (
      <span className="customer-who">
        <span className="customer-name">{row.name}</span>
        {isNarrow && <span className="customer-people">{people(row)}</span>}
      </span>
    ),
    copy: (row) => row.name,
    tipOf: (row) => row.name,
  };
  const invoiced = amount("invoiced", 118, ({ figures }) => figures.invoiced);
  const margin = amount("margin", 108, ({ figures }) => figures.margin, marginNote);
  const outstanding = amount("outstanding", 108, ({ figures }) => figures.outstanding, ({ figures }) =>
    isSome(figures.late) ? text("customers-late-short", { amount: formats.amount(figures.late, currency, "thousands") }) : undefined,
  );
  const exposure = amount("exposure", 104, ({ figures }) => figures.exposure, exposureNote);
  if (isNarrow) return [name, invoiced, margin, exposure];
  return [
    name,
    words("segment", 112, (row) => row.segment),
    words("salesperson", 128, (row) => row.salesperson),
    {
      id: "open_deals",
      header: text("customers-column-open_deals"),
      width: 72,
      align: "figure",
      isSortable: true,
      render: (row) => formats.count(row.figures.open_deals),
      copy: (row) => String(row.figures.open_deals),
    },
    amount("weighted", 96, ({ figures }) => figures.weighted),
    amount("won", 108, ({ figures }) => figures.won),
    invoiced,
    margin,
    outstanding,
    exposure,
  ];
}
