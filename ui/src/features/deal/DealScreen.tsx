/** A deal on its own page: what it is, its lines entered in place, its instalments over time. */
import { useEffect, type ReactNode } from "react";
import { ErrorNotice, Page, WaitingRows } from "../../components";
import { noteOpened } from "../../desk";
import { useLatest } from "../../ipc";
import { useMessages } from "../../language";
import { StandpointPickers, useStandpoint } from "../../standpoint";
import { DealTop } from "./DealTop";
import { ExactBar } from "./ExactBar";
import { LinesTable } from "./LinesTable";
import { NextStep } from "./NextStep";
import { Papers } from "./Papers";
import { Past } from "./Past";
import { Timeline } from "./Timeline";
import { TimelineTable } from "./TimelineTable";
import "./DealPage.css";

export function DealScreen({ id }: { id: string }): ReactNode {
  const { text } = useMessages();
  const asOf = useStandpoint().standpoint.as_of;
  const { answer, answered, error } = useLatest("deal_timeline", { id, as_of: asOf });
  const deal = answered?.id === id ? answer : undefined;
  useEffect(() => {
    if (deal) noteOpened("deal", deal.id);
  }, [deal]);
  return (
    <Page title={text("desk-deal-title")} pickers={<StandpointPickers of={["asOf"]} asOf={deal?.as_of} />}>
      {error && (
        <div className="deal-notice">
          <ErrorNotice error={error} />
        </div>
      )}
      {!deal && !error && <WaitingRows widths={[220, 120, 120, 90]} rows={12} />}
      {deal && !error && (
        <div className="deal-page">
          <DealTop deal={deal} />
          <NextStep deal={deal} />
          <LinesTable deal={deal} />
          <Timeline deal={deal} />
          <TimelineTable deal={deal} />
          <Papers deal={deal} />
          <Past deal={deal} />
        </div>
      )}
      {deal && !error && <ExactBar deal={deal} />}
    </Page>
  );
}
