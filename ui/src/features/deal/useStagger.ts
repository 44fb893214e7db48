/**
 * Changing a line's instalments: what is asked of the program, shown before it is kept, kept as one
 * change with its way back. Deliberately absent: any date or amount worked out here.
 */
import { useState } from "react";
import { useEdit } from "../../edit";
import { appErrorOf, call, useLatest, type AppError } from "../../ipc";
import type { DealTimeline, EditChange, InstalmentAct, InstalmentsProposal, InstalmentsRequest, TimelineLine, ValueChange } from "../../ipc/generated";
import { useMessages } from "../../language";
import { useStandpoint } from "../../standpoint";

/** Which bar is in hand. */
export interface InHand {
  line: string;
  at: number;
}

export interface Stagger {
  inHand: InHand | undefined;
  /** Where the bar in hand would stand, until it is put down. */
  proposal: InstalmentsProposal | undefined;
  /** The date it would stand at, as far as it is known. */
  movedTo: string | undefined;
  /** Whether it is moved and not yet put down. */
  isMoved: boolean;
  refusal: string | undefined;
  take: (line: string, at: number) => void;
  move: (months: number, days: number) => void;
  /** To a date, under a pointer. */
  moveTo: (on: string) => void;
  /** Keeps the move. */
  putDown: () => void;
  /** Leaves the bar where it was. */
  restore: () => void;
  /** At once; gives the sentence that says why it is refused. */
  act: (act: InstalmentAct) => Promise<string | undefined>;
  /** Spreads the line in hand by a schedule. */
  schedule: (line: TimelineLine, id: string) => void;
}

type Moved = Extract<InstalmentAct, { kind: "move" | "date" }>;

export function useStagger(deal: DealTimeline): Stagger {
  const asOf = useStandpoint().standpoint.as_of;
  const { text, error: words } = useMessages();
  const edit = useEdit();
  const [inHand, setInHand] = useState<InHand>();
  const [moved, setMoved] = useState<Moved>();
  const [refusal, setRefusal] = useState<string>();
  const { asking, error, ...shown } = useProposal(asOf, inHand, moved);

  const restore = (): void => {
    setMoved(undefined);
    setRefusal(undefined);
  };
  const act = async (what: InstalmentAct): Promise<string | undefined> => {
    if (!inHand) return undefined;
    let proposal: InstalmentsProposal;
    try {
      proposal = await call("instalments_propose", requestOf(asOf, inHand, what));
    } catch (thrown) {
      return sayOf(words, appErrorOf(thrown));
    }
    const line = deal.lines.find(({ id }) => id === inHand.line);
    const outcome = await edit({
      change: { kind: "values", values: [setOf(inHand.line, "instalments", proposal.value)] },
      name: text("deal-stagger-deed", { line: line?.name ?? inHand.line }),
      refusal: "own",
    });
    if (!outcome.kept) return sayOf(words, outcome.error);
    restore();
    setInHand({ line: inHand.line, at: proposal.at });
    return undefined;
  };
  return {
    inHand,
    ...shown,
    isMoved: moved !== undefined,
    refusal: refusal ?? (asking && error ? sayOf(words, error) : undefined),
    take: (line, at) => {
      if (inHand?.line === line && inHand.at === at) return;
      restore();
      setInHand({ line, at });
    },
    move: (months, days) => {
      setRefusal(undefined);
      setMoved((before) => {
        const by = before?.kind === "move" ? before : { months: 0, days: 0 };
        return { kind: "move", months: by.months + months, days: by.days + days };
      });
    },
    moveTo: (on) => {
      setRefusal(undefined);
      setMoved((before) => (before?.kind === "date" && before.on === on ? before : { kind: "date", on }));
    },
    putDown: () => {
      if (moved) void act(moved).then(setRefusal);
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

/** What the program says of a move that is not kept yet. */
function useProposal(asOf: string | null, inHand: InHand | undefined, moved: Moved | undefined) {
  const asking = inHand && moved ? requestOf(asOf, inHand, moved) : undefined;
  const { answer, answered, error } = useLatest("instalments_propose", asking);
  const isAnswered = asking !== undefined && JSON.stringify(answered) === JSON.stringify(asking);
  const proposal = isAnswered && !error ? answer : undefined;
  // While the next step is asked for, the last one is still shown.
  const isOfBar = answered !== undefined && answered.line === inHand?.line && answered.at === inHand.at;
  const shown = isOfBar && moved?.kind === "move" && answered.act.kind === "move" ? answer?.on : undefined;
  return {
    asking,
    error,
    proposal,
    movedTo: moved?.kind === "date" ? moved.on : moved && (proposal?.on ?? shown),
  };
}

function sayOf(words: ReturnType<typeof useMessages>["error"], thrown: AppError): string {
  const said = words(thrown);
  return said.hint ? `${said.text} ${said.hint}` : said.text;
}

function setOf(id: string, field: string, value: string | null): ValueChange {
  return { kind: "set", entity: "deal_line", id, field, value, reason: null };
}

/** Instalments of its own would go before any schedule: they are cleared with it. */
function scheduleOf(line: TimelineLine, schedule: string): EditChange {
  const cleared = line.spread === "line_instalments" ? [setOf(line.id, "instalments", null)] : [];
  return { kind: "values", values: [...cleared, setOf(line.id, "schedule_id", schedule)] };
}

function requestOf(asOf: string | null, { line, at }: InHand, act: InstalmentAct): InstalmentsRequest {
  return { line, as_of: asOf, at, act };
}
