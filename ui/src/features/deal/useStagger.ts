/**
 * Changing a line's instalments: what is asked of the program, shown before it is kept, kept as one
 * change with its way back. Deliberately absent: any date or amount worked out here.
 */
import { useState } from "react";
import { useEdit } from "../../edit";
import { appErrorOf, call, useLatest, type AppError } from "../../ipc";
import type { DealTimeline, EditChange, InstalmentAct, InstalmentsProposal, InstalmentsRequest, TimelineLine, ValueChange } from "../../ipc/generated";
import { useMessages } from "../../language";

/** Which bar is in hand. */
export interface InHand {
  line: string;
  at: number;
}

export interface Stagger {
  inHand: InHand | undefined;
  /** Where the bar in hand would stand, until it is put down. */
  proposal: InstalmentsProposal | undefined;
  /** Whether it is moved and not yet put down. */
  isMoved: boolean;
  refusal: string | undefined;
  take: (line: string, at: number) => void;
  move: (months: number, days: number) => void;
  /** Keeps the move. */
  putDown: () => void;
  /** Leaves the bar where it was. */
  restore: () => void;
  /** At once; gives the sentence that says why it is refused. */
  act: (act: InstalmentAct) => Promise<string | undefined>;
  /** Spreads the line in hand by a schedule. */
  schedule: (line: TimelineLine, id: string) => void;
}

interface Moved {
  months: number;
  days: number;
}

export function useStagger(deal: DealTimeline): Stagger {
  const { text, error: words } = useMessages();
  const edit = useEdit();
  const [inHand, setInHand] = useState<InHand>();
  const [moved, setMoved] = useState<Moved>();
  const [refusal, setRefusal] = useState<string>();
  const asking = inHand && moved ? requestOf(inHand, { kind: "move", ...moved }) : undefined;
  const { answer, answered, error } = useLatest("instalments_propose", asking);
  const isAnswered = asking !== undefined && JSON.stringify(answered) === JSON.stringify(asking);

  const say = (thrown: AppError): string => {
    const said = words(thrown);
    return said.hint ? `${said.text} ${said.hint}` : said.text;
  };
  const restore = (): void => {
    setMoved(undefined);
    setRefusal(undefined);
  };
  const act = async (what: InstalmentAct): Promise<string | undefined> => {
    if (!inHand) return undefined;
    let proposal: InstalmentsProposal;
    try {
      proposal = await call("instalments_propose", requestOf(inHand, what));
    } catch (thrown) {
      return say(appErrorOf(thrown));
    }
    const line = deal.lines.find(({ id }) => id === inHand.line);
    const outcome = await edit({
      change: { kind: "values", values: [setOf(inHand.line, "instalments", proposal.value)] },
      name: text("deal-stagger-deed", { line: line?.name ?? inHand.line }),
      refusal: "own",
    });
    if (!outcome.kept) return say(outcome.error);
    restore();
    setInHand({ line: inHand.line, at: proposal.at });
    return undefined;
  };
  return {
    inHand,
    proposal: isAnswered && !error ? answer : undefined,
    isMoved: moved !== undefined,
    refusal: refusal ?? (asking && error ? say(error) : undefined),
    take: (line, at) => {
      if (inHand?.line === line && inHand.at === at) return;
      restore();
      setInHand({ line, at });
    },
    move: (months, days) => {
      setRefusal(undefined);
      setMoved((before) => ({ months: (before?.months ?? 0) + months, days: (before?.days ?? 0) + days }));
    },
    putDown: () => {
      if (moved) void act({ kind: "move", ...moved }).then(setRefusal);
    },
    restore,
    act: async (what) => {
      const refused = await act(what);
      setRefusal(what.kind === "split" || what.kind === "merge" ? refused : undefined);
      return refused;
    },
    schedule: (line, id) => {
      restore();
      void edit({
        change: scheduleOf(line, id),
        name: text("deal-schedule-deed", { line: line.name }),
      });
    },
  };
}

function setOf(id: string, field: string, value: string | null): ValueChange {
  return { kind: "set", entity: "deal_line", id, field, value, reason: null };
}

/** Instalments of its own would go before any schedule: they are cleared with it. */
function scheduleOf(line: TimelineLine, schedule: string): EditChange {
  const cleared = line.spread === "line_instalments" ? [setOf(line.id, "instalments", null)] : [];
  return { kind: "values", values: [...cleared, setOf(line.id, "schedule_id", schedule)] };
}

function requestOf({ line, at }: InHand, act: InstalmentAct): InstalmentsRequest {
  return { line, as_of: null, at, act };
}
