/**
 * The instalments of a deal over time, each a bar to take in hand; its invoices and its money under
 * them are mute, the table says them in words (TimelineTable). Deliberately absent: any sum (the program's).
 */
import { useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode, type RefObject } from "react";
import { Notice } from "../../components";
import { coordinateOf } from "../../components/chart/pixels";
import type { DealTimeline } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { axisOf, type Axis } from "./axis";
import { Cumulated } from "./Cumulated";
import { Inspector } from "./Inspector";
import { Lane } from "./Lane";
import { useStagger } from "./useStagger";

export function Timeline({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const stagger = useStagger(deal);
  const axis = useMemo(() => axisOf(deal), [deal]);
  const style = { "--months": axis.months.length } as CSSProperties;
  const scroller = useBeginningAtInstalments(deal, axis);
  return (
    <section className="deal-part" aria-label={text("deal-timeline")}>
      <h3 className="deal-title">{text("deal-timeline")}</h3>
      {deal.lines.map(
        (line) =>
          line.typed_sum !== null && (
            <Notice key={line.id} tone="warn">
              {text("deal-typed-sum", {
                line: line.name,
                sum: formats.amount(line.typed_sum, deal.own_currency),
                amount: formats.amount(line.amount, deal.own_currency),
              })}
            </Notice>
          ),
      )}
      <div className="timeline-beside">
      <div ref={scroller} className="timeline-scroll" tabIndex={0} role="group" aria-label={text("deal-timeline")}>
        <div className="timeline" style={style}>
          <Head axis={axis} deal={deal} />
          {deal.lines.map((line) => (
            <Lane key={line.id} line={line} deal={deal} axis={axis} stagger={stagger} />
          ))}
          <Marks deal={deal} axis={axis} />
          <Months deal={deal} axis={axis} />
          <Cumulated deal={deal} axis={axis} />
          <span className="timeline-today" aria-hidden="true" style={{ "--at": axis.placeOf(deal.as_of) } as CSSProperties} />
        </div>
      </div>
      <Inspector deal={deal} stagger={stagger} />
      </div>
    </section>
  );
}

/** Its first and last instalment are what one comes for: a deal of next year does not begin with empty months. */
function useBeginningAtInstalments(deal: DealTimeline, axis: Axis): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const begun = useRef<string>(undefined);
  useLayoutEffect(() => {
    const box = scroller.current;
    const track = box?.querySelector<HTMLElement>(".timeline-track");
    const first = deal.lines.flatMap(({ instalments }) => instalments.map(({ since }) => since)).toSorted()[0];
    if (!box || !track || first === undefined || begun.current === deal.id) return;
    begun.current = deal.id;
    const month = track.clientWidth / axis.months.length;
    box.scrollLeft = Math.max(0, (axis.placeOf(first) / 100) * track.clientWidth - month);
  }, [deal, axis]);
  return scroller;
}

interface PartProps {
  deal: DealTimeline;
  axis: Axis;
}

function Head({ axis, deal }: PartProps): ReactNode {
  const formats = useFormats();
  return (
    <div className="timeline-row timeline-head" aria-hidden="true">
      <div className="timeline-side" />
      <div className="timeline-track">
        {axis.months.map((month, place) => (
          <span key={month} className="timeline-month" style={{ "--place": place } as CSSProperties}>
            {(place === 0 || month.endsWith("-01")) && <b>{month.slice(0, 4)}</b>}
            {formats.monthName(month)}
          </span>
        ))}
        <span className="timeline-now" style={{ "--at": axis.placeOf(deal.as_of) } as CSSProperties}>
          {formats.dayAndMonth(deal.as_of)}
        </span>
      </div>
    </div>
  );
}

function Marks({ deal, axis }: PartProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <>
      <div className="timeline-row timeline-marks" aria-hidden="true">
        <div className="timeline-side">{text("deal-invoice-lane")}</div>
        <div className="timeline-track">
          {deal.invoices.map(({ state, on, amount, currency }, place) => (
            <span
              key={place}
              className="timeline-invoice"
              data-state={state}
              style={{ "--at": axis.placeOf(on) } as CSSProperties}
              data-tip={`${formats.date(on)} · ${formats.amount(amount, currency)}`}
            />
          ))}
        </div>
      </div>
      <div className="timeline-row timeline-marks" aria-hidden="true">
        <div className="timeline-side">{text("deal-payments")}</div>
        <div className="timeline-track">
          {deal.payments.map(({ state, on, amount }, place) => (
            <span
              key={place}
              className="timeline-payment"
              data-state={state}
              style={{ "--at": axis.placeOf(on) } as CSSProperties}
              data-tip={`${text(`deal-payment-${state}`)} · ${formats.date(on)} · ${formats.amount(amount, deal.currency)}`}
            />
          ))}
        </div>
      </div>
    </>
  );
}

function Months({ deal, axis }: PartProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const shown = deal.months.filter(({ invoiced, planned }) => /[1-9]/.test(invoiced + planned));
  const heights = shown.map(({ invoiced, planned }) => [coordinateOf(invoiced), coordinateOf(planned)] as const);
  const most = Math.max(1, ...heights.map(([invoiced, planned]) => Math.max(0, invoiced) + Math.max(0, planned)));
  return (
    <div className="timeline-row timeline-sums" aria-hidden="true">
      <div className="timeline-side">{text("deal-by-month", { unit: formats.unitLabel(deal.currency, "thousands") })}</div>
      <div className="timeline-track">
        {shown.map(({ month, invoiced, planned }, place) => (
          <span
            key={month}
            className="timeline-sum"
            style={{ "--place": axis.months.indexOf(month) } as CSSProperties}
            data-tip={`${formats.month(month)} · ${text("desk-deal-invoiced")} ${formats.amount(invoiced, deal.currency)} · ${text("deal-planned")} ${formats.amount(planned, deal.currency)}`}
          >
            {(["planned", "invoiced"] as const).map((part) => {
              const value = { invoiced, planned }[part];
              if (!/[1-9]/.test(value)) return null;
              const height = Math.max(0, heights[place]?.[part === "invoiced" ? 0 : 1] ?? 0) / most;
              return (
                <span key={part}>
                  <span>{formats.bareAmount(value, deal.currency, "thousands")}</span>
                  <span
                    className="timeline-column"
                    data-category={part === "invoiced" ? "invoiced" : deal.outcome === "open" ? "weighted" : "backlog"}
                    style={{ height: Math.round(height * 64) }}
                  />
                </span>
              );
            })}
          </span>
        ))}
      </div>
    </div>
  );
}
