/** Whether the parts make the total exactly, and the copy of all of it with exact values. */
import { Check, TriangleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, copyText, Icon, useToasts } from "../../components";
import { appErrorOf, call } from "../../ipc";
import type { ForecastPageRequest, WhyCell, WhyPage } from "../../ipc/generated";
import { useLanguage } from "../../language";
import { copyOf } from "./copy";
import { LIMITS, whyRequest } from "./useWhy";

export interface WhyFootProps {
  why: WhyPage;
  page: ForecastPageRequest;
  cell: WhyCell;
}

export function WhyFoot({ why, page, cell }: WhyFootProps): ReactNode {
  const language = useLanguage();
  const { text, error } = language.messages;
  const { show } = useToasts();
  const [isBusy, setBusy] = useState(false);
  const copy = async (): Promise<void> => {
    setBusy(true);
    try {
      const isWhole = why.sections.every(({ count, parts }) => count === parts.length);
      const most = LIMITS.at(-1) ?? 0;
      const all = isWhole ? why : await call("forecast_why", whyRequest(page, cell, most));
      const copied = copyOf(all, page, cell.category, language);
      await copyText(copied.text);
      show({ text: text("why-copied", { count: copied.lines }) });
    } catch (thrown) {
      show({ text: error(appErrorOf(thrown)).text, tone: "error" });
    } finally {
      setBusy(false);
    }
  };
  const currency = language.formats.symbol(why.currency);
  return (
    <>
      {why.parts_make_the_total ? (
        <p className="why-exact" data-exact="true">
          <Icon shape={Check} size={14} />
          {text("why-parts-make-total")} {text(page.measure === "cash" ? "why-gross-in" : "why-net-in", { currency })}
        </p>
      ) : (
        <p className="why-exact" data-exact="false">
          <Icon shape={TriangleAlert} size={14} />
          {text("why-not-total")}
        </p>
      )}
      <Button size="small" isPending={isBusy} onPress={() => void copy()}>
        {text("why-copy")}
      </Button>
    </>
  );
}
