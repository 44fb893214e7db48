/** The strip of key figures: the same for every measure; each opens, what is doubtful leads to its list. */
import type { ReactNode } from "react";
import { FigureButton, KeyFigure, KeyFigureStrip, Sentence, Sparkline } from "../../components";
import { useFormats, useMessages, type Decimal, type Unit } from "../../language";
import type { ForecastPage, MeasureName } from "../../ipc/generated";
import { comparedUnit, isZero, noteAmount } from "./amounts";
import { useQuestion } from "./Question";
import "./Strip.css";

/** All columns of the company. */
const WHOLE = { column: null, later: false, rows: [] };

export function Strip({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  return (
    <KeyFigureStrip label={text("forecast-strip")}>
      <Revenue page={page} />
      <KeyFigure name={text("category-backlog")} mark="backlog" width={130} note={<Late page={page} />}>
        <Figure page={page} amount={page.key_figures.backlog} name={text("category-backlog")} category="backlog" />
      </KeyFigure>
      <KeyFigure name={text("category-weighted")} mark="weighted" width={142} note={<Pipeline page={page} />}>
        <Figure page={page} amount={page.key_figures.weighted} name={text("category-weighted")} category="weighted" />
      </KeyFigure>
      <KeyFigure name={text("forecast-cash")} width={174} note={<Received page={page} />}>
        <Figure page={page} amount={page.key_figures.cash} name={text("forecast-cash")} measure="cash" />
      </KeyFigure>
      <KeyFigure name={text("measure-margin")} mark="margin" width={150} note={<Coverage page={page} />}>
        <Figure page={page} amount={page.key_figures.margin} name={text("measure-margin")} measure="margin" />
      </KeyFigure>
      <Result page={page} />
    </KeyFigureStrip>
  );
}

interface FigureProps {
  page: ForecastPage;
  amount: Decimal;
  name: string;
  measure?: MeasureName;
  category?: string;
  unit?: Unit;
}

/** A key figure: M€ with two decimals unless told, exact one hover away, why one click away. */
function Figure({ page, amount, name, measure = "invoicing", category, unit = "millions" }: FigureProps): ReactNode {
  const { onWhy, isExplained } = useQuestion();
  const cell = { ...WHOLE, category: category ?? null };
  return (
    <FigureButton
      name={name}
      isExplained={isExplained(cell, measure)}
      amount={amount}
      currency={page.currency}
      unit={unit}
      tone={measure === "result" && amount.startsWith("-") ? "bad" : "plain"}
      onWhy={() => onWhy(cell, measure)}
    />
  );
}

function trendEnds(trend: readonly Decimal[], page: ForecastPage, write: (amount: Decimal) => string) {
  const zero = "0";
  return { from: write(trend[0] ?? zero), to: write(trend.at(-1) ?? zero), currency: page.currency };
}

function Revenue({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { revenue, revenue_trend: trend } = page.key_figures;
  const { revenue_against_target: target, revenue_against_last_year: year } = page.key_figures;
  const short = (amount: Decimal): string => formats.amount(amount, page.currency, "thousands");
  return (
    <KeyFigure
      name={text("forecast-revenue")}
      width={200}
      note={
        <>
          {target !== null && <Change rate={target} against={text("forecast-against-target")} />}
          {year !== null && <Change rate={year} against={text("forecast-against-last-year")} />}
          {target === null && year === null && text("forecast-no-comparison")}
        </>
      }
      spark={
        trend.length > 1 && (
          <Sparkline values={trend} label={text("forecast-revenue-trend", trendEnds(trend, page, short))} />
        )
      }
    >
      <Figure page={page} amount={revenue} name={text("forecast-revenue")} unit="whole" />
    </KeyFigure>
  );
}

/** A change names what it is against; sign and colour say the same. */
function Change({ rate, against }: { rate: Decimal; against: string }): ReactNode {
  const formats = useFormats();
  const written = formats.rate(rate, "always");
  const tone = written.startsWith("+") ? "good" : /^[−-]/.test(written) ? "bad" : undefined;
  return (
    <span className="key-change">
      <span className={tone}>{written}</span> {against}
    </span>
  );
}

/** An amount inside a note that leads somewhere. */
function NoteButton(props: { name: string; amount: Decimal; page: ForecastPage; tone?: string; onPress: () => void }): ReactNode {
  const formats = useFormats();
  const exact = formats.amount(props.amount, props.page.currency);
  return (
    <button
      type="button"
      className="note-button"
      data-tone={props.tone}
      data-tip={exact}
      aria-label={`${props.name}, ${exact}`}
      onClick={props.onPress}
    >
      {noteAmount(props.amount, props.page.currency, formats)}
    </button>
  );
}

function Late({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const { onFlags } = useQuestion();
  const late = page.key_figures.backlog_late;
  if (isZero(late)) return text("forecast-backlog-on-time");
  const button = (
    <NoteButton
      name={text("forecast-late-name")}
      amount={late}
      page={page}
      tone="late"
      onPress={() => onFlags("late_to_invoice")}
    />
  );
  return <Note id="forecast-backlog-late" amount={button} />;
}

function Note({ id, amount }: { id: string; amount: ReactNode }): ReactNode {
  return (
    <span>
      <Sentence id={id} parts={{ amount }} />
    </span>
  );
}

function Pipeline({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const { onWhy, request } = useQuestion();
  const button = (
    <NoteButton
      name={text("category-pipeline")}
      amount={page.key_figures.pipeline}
      page={page}
      onPress={() => onWhy({ ...WHOLE, category: "pipeline" }, "invoicing")}
    />
  );
  const id = request.probability === "stage" ? "forecast-weighted-of-stage" : "forecast-weighted-of";
  return <Note id={id} amount={button} />;
}

function Received({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const { onWhy } = useQuestion();
  const button = (
    <NoteButton
      name={text("forecast-received-name")}
      amount={page.key_figures.cash_received}
      page={page}
      onPress={() => onWhy({ ...WHOLE, category: "received" }, "cash")}
    />
  );
  return <Note id="forecast-cash-received" amount={button} />;
}

function Coverage({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { onFlags } = useQuestion();
  const { margin_rate: rate, cost_coverage: coverage } = page.key_figures;
  if (coverage === null) return text("forecast-margin-unknown");
  const share = formats.percent(coverage, 0);
  // Only what is known entirely says so: 99,6 % shows as 100 % and is still not all.
  const isFull = /^1(\.0*)?$/.test(coverage);
  return (
    <span>
      {rate !== null && `${formats.rate(rate)} · `}
      {isFull ? (
        text("forecast-margin-full")
      ) : (
        <button
          type="button"
          className="note-button"
          data-weight="plain"
          data-tip={text("cost-coverage", { rate: formats.rate(coverage) })}
          aria-label={text("forecast-coverage-name", { rate: formats.rate(coverage) })}
          onClick={() => onFlags()}
        >
          {text("forecast-margin-coverage", { rate: share })}
        </button>
      )}
    </span>
  );
}

function Result({ page }: { page: ForecastPage }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { result, result_base: base, result_trend: trend } = page.key_figures;
  const short = (amount: Decimal): string => formats.amount(amount, page.currency, "thousands");
  return (
    <KeyFigure
      name={text("measure-result")}
      width={168}
      note={
        base === null ? (
          text("forecast-result-plain")
        ) : (
          <span data-tip={formats.amount(base, page.currency)}>
            {text("forecast-result-base", { amount: formats.amount(base, page.currency, comparedUnit(base)) })}
          </span>
        )
      }
      spark={
        trend.length > 1 && (
          <Sparkline
            values={trend}
            reference="0"
            label={text("forecast-result-trend", trendEnds(trend, page, short))}
          />
        )
      }
    >
      <Figure page={page} amount={result} name={text("measure-result")} measure="result" />
    </KeyFigure>
  );
}
