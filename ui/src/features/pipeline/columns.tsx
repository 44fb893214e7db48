/** The columns of the pipeline. Plum is a hand: the source's value stands struck through before it. */
import type { ReactNode } from "react";
import type { GridColumn } from "../../components";
import type { PipelineColumn, PipelineRow, PipelineTotal } from "../../ipc/generated";
import type { Language } from "../../language";

/** A row of the table: a deal, or all that the filters leave. */
export interface Shown {
  key: string;
  figures: PipelineTotal;
  deal: PipelineRow | undefined;
  count: number;
}

export type Column = GridColumn<Shown> & { id: PipelineColumn };

/** Columns whose cells are entered in place. */
export const ENTERED = ["stage", "probability", "close", "next_step"] as const;
export type EnteredColumn = (typeof ENTERED)[number];

export function shownOf(deal: PipelineRow): Shown {
  return { key: deal.id, figures: deal.figures, deal, count: 1 };
}

export function sourceOf(deal: PipelineRow, field: string): string | null | undefined {
  const entered = deal.entered.find(([name]) => name === field)?.[1];
  return entered?.source_value;
}

function isEntered(deal: PipelineRow, field: string): boolean {
  return deal.entered.some(([name]) => name === field);
}

export function columnsOf(language: Language, currency: string): Column[] {
  const { text } = language.messages;
  const { formats } = language;
  const none = text("not-applicable");
  const header = (id: PipelineColumn): { id: PipelineColumn; header: string; isSortable: true } => ({
    id,
    header: text(`pipeline-column-${id}`),
    isSortable: true,
  });
  const words = (id: PipelineColumn, width: number, of: (deal: PipelineRow) => string | null): Column => ({
    ...header(id),
    width,
    opens: ({ deal }) => deal !== undefined,
    render: ({ deal }) => (deal ? (of(deal) ?? none) : ""),
    copy: ({ deal }) => (deal ? (of(deal) ?? "") : ""),
    tipOf: ({ deal }) => (deal ? (of(deal) ?? undefined) : undefined),
  });
  const amount = (id: "amount" | "weighted" | "margin", width: number): Column => ({
    ...header(id),
    width,
    align: "figure",
    opens: ({ deal }) => deal !== undefined,
    render: ({ figures }) => {
      const value = figures[id];
      return (
        <span className="money" data-tone={value === null ? "unknown" : value.startsWith("-") ? "bad" : "plain"}>
          {value === null ? text("money-unknown") : formats.amount(value, currency, "whole")}
        </span>
      );
    },
    copy: ({ figures }) => figures[id] ?? "",
    tipOf: ({ figures, deal }) => {
      const value = figures[id];
      if (value === null) return undefined;
      const exact = formats.amount(value, currency);
      const covered = figures.cost_coverage;
      return id === "margin" && deal === undefined && covered !== null
        ? text("pipeline-margin-covered", { amount: exact, covered: formats.percent(covered, 0) })
        : exact;
    },
  });
  const inPlace = {
    opens: ({ deal }: Shown) => deal !== undefined,
    isEditable: ({ deal }: Shown) => deal !== undefined,
  };
  return [
    {
      ...words("customer", 150, (deal) => deal.customer),
      render: ({ deal, count }) =>
        deal ? <span className="pipeline-customer">{deal.customer}</span> : text("pipeline-count", { count }),
    },
    { ...words("deal", 140, (deal) => deal.name), grows: true },
    {
      ...words("stage", 104, (deal) => deal.stage_name),
      ...inPlace,
      render: ({ deal }) => deal && <Hand is={isEntered(deal, "stage_id")}>{deal.stage_name}</Hand>,
    },
    words("salesperson", 112, (deal) => deal.salesperson),
    { ...header("probability"), width: 100, align: "figure", ...inPlace, ...probability(language) },
    amount("amount", 94),
    amount("weighted", 94),
    amount("margin", 94),
    {
      ...header("margin_rate"),
      width: 60,
      align: "figure",
      opens: ({ deal }) => deal !== undefined,
      render: ({ figures: { margin_rate: rate } }) => (rate === null ? none : formats.rate(rate)),
      copy: ({ figures }) => figures.margin_rate ?? "",
    },
    {
      ...header("close"),
      width: 102,
      align: "figure",
      ...inPlace,
      render: ({ deal }) =>
        deal && (
          <Hand is={isEntered(deal, "expected_close_on")}>
            <span data-late={deal.days_late !== null} className="pipeline-date">
              {formats.date(deal.close_on)}
            </span>
          </Hand>
        ),
      copy: ({ deal }) => deal?.close_on ?? "",
      tipOf: ({ deal }) =>
        !deal || deal.days_late === null ? undefined : text("pipeline-late", { days: formats.days(deal.days_late) }),
    },
    {
      ...words("next_step", 142, (deal) => nextStep(language, deal)),
      ...inPlace,
      render: ({ deal }) => {
        if (!deal) return "";
        const words = nextStep(language, deal);
        if (words === null) return <span className="pipeline-want">{text("pipeline-no-step")}</span>;
        return <Hand is={isEntered(deal, "next_step")}>{words}</Hand>;
      },
    },
  ];
}

function Hand({ is, children }: { is: boolean; children: ReactNode }): ReactNode {
  return is ? <span className="hand">{children}</span> : children;
}

function nextStep({ messages: { text }, formats }: Language, deal: PipelineRow): string | null {
  if (deal.next_step === null) return null;
  return deal.next_step_on === null
    ? deal.next_step
    : text("pipeline-step-on", { step: deal.next_step, date: formats.date(deal.next_step_on) });
}

/** One line's own probability with its source; of several the weighted share, each line in the tip. */
function probability({ messages: { text }, formats }: Language): Pick<Column, "render" | "copy" | "tipOf"> {
  return {
    render: ({ deal, figures }) => {
      const [line, another] = deal?.lines ?? [];
      if (line && !another) {
        const source = line.entered?.source_value;
        return (
          <>
            {source !== undefined && source !== null && <s className="struck">{formats.probability(source)} </s>}
            <Hand is={line.entered !== null}>{formats.probability(line.stated)}</Hand>
          </>
        );
      }
      if (figures.probability === null) return text("not-applicable");
      const isByHand = deal?.lines.some(({ entered }) => entered !== null) ?? false;
      return <Hand is={isByHand}>{formats.percent(figures.probability, 1)}</Hand>;
    },
    copy: ({ figures }) => figures.probability ?? "",
    tipOf: ({ deal }) =>
      deal?.lines.map(({ name, stated }) => `${name} ${formats.probability(stated)}`).join(" · "),
  };
}
