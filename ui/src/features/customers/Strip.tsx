/** What the customers that the filters leave come to, together. */
import type { ReactNode } from "react";
import { KeyFigure, KeyFigureStrip, MoneyText } from "../../components";
import type { CustomerList } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export function Strip({ list }: { list: CustomerList }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { total, currency } = list;
  const amount = (figure: string | null, unit: "whole" | "millions" = "millions"): ReactNode => (
    <MoneyText amount={figure} currency={currency} unit={unit} tone={figure?.startsWith("-") ? "bad" : "plain"} />
  );
  const since = text("customers-since", { month: formats.month(list.since) });
  const isAll = list.count === list.all;
  return (
    <KeyFigureStrip label={text("customers-strip")}>
      <KeyFigure
        name={text("customers-count")}
        width={130}
        note={isAll ? undefined : text("customers-of-all", { count: formats.count(list.all) })}
      >
        {formats.count(list.count)}
      </KeyFigure>
      <KeyFigure name={text("customers-column-invoiced")} mark="invoiced" width={170} note={since}>
        {amount(total.invoiced)}
      </KeyFigure>
      <KeyFigure
        name={text("customers-column-margin")}
        mark="margin"
        width={170}
        note={
          total.margin_rate !== null && total.cost_coverage !== null
            ? text("customers-margin-covered", {
                rate: formats.rate(total.margin_rate),
                covered: formats.percent(total.cost_coverage, 0),
              })
            : undefined
        }
      >
        {amount(total.margin)}
      </KeyFigure>
      <KeyFigure name={text("customers-column-won")} width={150} note={since}>
        {amount(total.won)}
      </KeyFigure>
      <KeyFigure
        name={text("customers-column-outstanding")}
        width={170}
        note={text("customers-late", { amount: formats.amount(total.late, currency, "thousands") })}
      >
        {amount(total.outstanding)}
      </KeyFigure>
      <KeyFigure name={text("customers-column-exposure")} note={text("customers-exposure-meaning")}>
        {amount(total.exposure)}
      </KeyFigure>
    </KeyFigureStrip>
  );
}
