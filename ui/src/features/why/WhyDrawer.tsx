/**
 * "Pourquoi ce chiffre ?": the exact figure, its path, its split, its parts by category, one part
 * opened as chains from the deal to the figure. Everything comes finished; nothing is summed here.
 */
import type { ReactNode } from "react";
import { Drawer, ErrorNotice, FormBar, WaitingRows } from "../../components";
import { markOf } from "../../chain";
import type { ForecastPageRequest, WhyCell, WhyPage } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import { useWhy } from "./useWhy";
import { WhyFoot } from "./WhyFoot";
import { WhyParts } from "./WhyParts";
import { pathOf, scenarioOf } from "./words";
import "./WhyDrawer.css";

export interface WhyDrawerProps {
  /** What the page asks, with the measure of the figure. */
  page: ForecastPageRequest;
  cell: WhyCell;
  onClose: () => void;
  /** Opens a deal from its chain. */
  onDeal?: (id: string) => void;
  isPinned?: boolean;
  onPin?: (pinned: boolean) => void;
  /** Where focus returns: the figure's cell. */
  origin?: () => HTMLElement | null;
}

export function WhyDrawer(props: WhyDrawerProps): ReactNode {
  const { page, cell, onClose, onDeal, isPinned, onPin, origin } = props;
  const { text } = useMessages();
  const why = useWhy(page, cell);
  const { answer, answered, error } = why;
  // An answer goes with its own question, also while the next one is on its way.
  const asked = answered ?? { page, cell };
  return (
    <Drawer
      title={text("why-title")}
      onClose={onClose}
      {...(onPin ? { onPin, isPinned: isPinned ?? false } : {})}
      {...(origin ? { origin } : {})}
      head={answer ? <WhyHead why={answer} page={asked.page} cell={asked.cell} /> : <WhyHeadWaiting />}
      foot={answer && !error && <WhyFoot why={answer} page={asked.page} cell={asked.cell} />}
    >
      {error && <ErrorNotice error={error} />}
      {!answer && !error && <WaitingRows widths={[200, 90, 90]} rows={5} />}
      {answer && !error && (
        <WhyParts
          key={JSON.stringify(asked.cell)}
          why={answer}
          page={asked.page}
          cell={asked.cell}
          next={why.next}
          onMore={why.more}
          onDeal={onDeal}
        />
      )}
    </Drawer>
  );
}

interface WhyHeadProps {
  why: WhyPage;
  page: ForecastPageRequest;
  cell: WhyCell;
}

function WhyHead({ why, page, cell }: WhyHeadProps): ReactNode {
  const language = useLanguage();
  const isByHand = why.scenario !== null || why.levered;
  const path = pathOf(why, page.measure, cell.category, language);
  const { before, name } = scenarioOf(why, page, language);
  return (
    <>
      <div className="why-figure" aria-live="polite">
        {language.formats.amount(why.amount, why.currency)}
      </div>
      <p className="why-path">
        {path.join(" · ")} · {before && `${before} `}
        <strong className={isByHand ? "hand" : undefined}>{name}</strong>
      </p>
      <SplitBar why={why} />
    </>
  );
}

/** The categories in proportion; what is negative has no length and stands in the sections only. */
function SplitBar({ why }: { why: WhyPage }): ReactNode {
  const shown = why.sections.filter(({ share }) => share > 0);
  return (
    <div className="why-split" aria-hidden="true">
      {shown.map(({ category, share }) => (
        <span key={category} style={{ flexGrow: share }}>
          <FormBar mark={markOf(category)} />
        </span>
      ))}
    </div>
  );
}

function WhyHeadWaiting(): ReactNode {
  return (
    <>
      <div className="why-figure" aria-hidden="true">
        <span className="why-waiting" />
      </div>
      <p className="why-path">&nbsp;</p>
      <div className="why-split" />
    </>
  );
}
