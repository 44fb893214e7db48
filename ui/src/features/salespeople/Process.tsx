/**
 * The process by stage: what stands in each (a funnel), and how deals left it in the period (a
 * flow). T turns both into one table of the same figures.
 */
import type { ReactNode } from "react";
import { Button, FormBar, useShortcut, type CategoryMark } from "../../components";
import { thousandthsOf } from "../../components/chart";
import type { ProgressRow, StageProgressView } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import type { SalespeopleSearch } from "./search";
import type { Ask } from "./SalespeopleScreen";
import { StageTable } from "./StageTable";
import { daysOr, rateOr } from "./words";

export interface ProcessProps {
  row: ProgressRow;
  company: ProgressRow;
  currency: string;
  search: SalespeopleSearch;
  ask: Ask;
}

export function Process(props: ProcessProps): ReactNode {
  const { row, company, currency, search, ask } = props;
  const { text } = useMessages();
  const isTable = search.view === "table";
  const turn = (): void => ask({ view: isTable ? undefined : "table" }, "still");
  useShortcut({ keys: "t", name: text("salespeople-twin"), group: "page", run: turn });
  return (
    <section className="record-part" aria-label={text("salespeople-process")}>
      <div className="record-part-head">
        <h3>{text("salespeople-process")}</h3>
        <Button size="small" onPress={turn}>
          {text(isTable ? "salespeople-as-chart" : "salespeople-as-table")}
        </Button>
      </div>
      {isTable ? <StageTable row={row} company={company} currency={currency} /> : <Charts {...props} />}
    </section>
  );
}

function Charts({ row, company, currency, search, ask }: ProcessProps): ReactNode {
  const { messages, formats } = useLanguage();
  const { text } = messages;
  const { stages, open } = row.figures;
  const widths = thousandthsOf(stages.map(({ amount }) => amount));
  const most = Math.max(1, ...stages.map(({ left, deals }) => left + deals));
  const left = stages.reduce((sum, stage) => Math.max(sum, stage.left), 0);
  const isCompany = row.scope.kind === "company";
  return (
    <>
      <div className="process-heads" aria-hidden="true">
        <span />
        <span>{text("salespeople-funnel")}</span>
        <span>{text("salespeople-flow")}</span>
        <span className="process-figure">{text("salespeople-conversion-short")}</span>
        <span className="process-figure">{text("salespeople-median-short")}</span>
      </div>
      <ul
        className="process"
        aria-label={text("salespeople-process-sentence", { deals: open.deals, amount: formats.amount(open.amount, currency, "thousands"), stages: stages.length, left })}
      >
        {stages.map((stage, at) => (
          <li key={stage.stage} className="process-stage">
            <button
              type="button"
              className="process-name"
              aria-pressed={search.stage === stage.stage}
              aria-label={sentenceOf(stage, currency, { messages, formats })}
              onClick={() => ask({ stage: search.stage === stage.stage ? undefined : stage.stage, list: "all" }, "still")}
            >
              {stage.name}
            </button>
            <span className="process-funnel" aria-hidden="true">
              <span className="process-bar" style={{ width: `${(widths[at] ?? 0) / 10}%` }}>
                <FormBar mark="pipeline" />
                <span className="process-weighted" style={{ width: `${(thousandthsOf([stage.amount, stage.weighted])[1] ?? 0) / 10}%` }}>
                  <FormBar mark="weighted" />
                </span>
              </span>
              <span className="process-note" data-tip={formats.amount(stage.amount, currency)}>
                {text("salespeople-stage-open", { deals: stage.deals, amount: formats.amount(stage.amount, currency, "thousands") })}
              </span>
            </span>
            <Flow stage={stage} most={most} />
            <span className="process-figure" aria-hidden="true">
              {rateOr(stage.conversion, formats, messages)}
              {!isCompany && <span className="process-note">{rateOr(company.figures.stages[at]?.conversion ?? null, formats, messages)}</span>}
            </span>
            <span className="process-figure" aria-hidden="true">
              {daysOr(stage.median_days_in_stage, formats, messages)}
              {!isCompany && <span className="process-note">{daysOr(company.figures.stages[at]?.median_days_in_stage ?? null, formats, messages)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {!isCompany && <p className="process-foot">{text("salespeople-company-below")}</p>}
    </>
  );
}

const FLOWS = [
  ["moved_on", "backlog"],
  ["won", "margin"],
  ["lost", "loss"],
  ["moved_back", "costs"],
  ["elsewhere", "costs"],
  ["deals", "pipeline"],
] as const satisfies readonly (readonly [keyof StageProgressView, CategoryMark])[];

/** How many deals took which way; those still there as an empty outline. Words repeat the forms. */
function Flow({ stage, most }: { stage: StageProgressView; most: number }): ReactNode {
  const { text } = useMessages();
  const ways = FLOWS.filter(([way]) => stage[way] > 0);
  return (
    <span className="process-flow" aria-hidden="true">
      <span className="process-bar process-parts">
        {ways.map(([way, mark]) => (
          <span key={way} style={{ width: `${(stage[way] / most) * 100}%` }} data-way={way}>
            <FormBar mark={mark} />
          </span>
        ))}
      </span>
      <span className="process-note">{ways.map(([way]) => text(`salespeople-flow-${way}`, { count: stage[way] })).join(" · ")}</span>
    </span>
  );
}

function sentenceOf(stage: StageProgressView, currency: string, { messages, formats }: Pick<ReturnType<typeof useLanguage>, "messages" | "formats">): string {
  return messages.text("salespeople-stage-sentence", {
    stage: stage.name,
    deals: stage.deals,
    amount: formats.amount(stage.amount, currency, "thousands"),
    left: stage.left,
    rate: rateOr(stage.conversion, formats, messages),
    days: daysOr(stage.median_days_in_stage, formats, messages),
  });
}
