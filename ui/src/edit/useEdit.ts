/**
 * The one way to keep what a person enters: shown at once, kept by the program, noted with its way
 * back, told with its effect. Deliberately absent: what is entered and how it is asked.
 */
import { useCallback } from "react";
import { useToasts } from "../components/toasts";
import { appErrorOf, call, type AppError } from "../ipc";
import type { EditAnswer, EditChange } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { useUndo, useUndoOf, type Deed } from "../undo";
import { refusalOf } from "./refusedWords";

export interface Entry {
  change: EditChange;
  /** What is done, as the undo button says it: "Probabilité 60 %, Pose". */
  name: string;
  /** "Today" for the effect that is told; null: today. */
  asOf?: string | null;
  /** Shows the new value before it is kept, and gives the way back if it is refused. */
  show?: () => () => void;
  /**
   * Where a refusal is told: by a notice, which offers `onAgain` with what was typed, or by whoever
   * asked, in its field.
   */
  refusal?: "notice" | "own";
  /** Opens the field again with what was typed. */
  onAgain?: () => void;
  /** What it moved, where that is another figure than the weighted amount. */
  effect?: { name: string; amount: string } | undefined;
}

/** `said`: why it was refused and what helps, in the person's language. */
export type EditOutcome = { kept: true; answer: EditAnswer } | { kept: false; error: AppError; said: string };

/** Notices that must be read stay longer. */
const REFUSAL_SECONDS = 20;

/** Zero in any number of decimals. */
const NOTHING = /^-?0*(\.0*)?$/;

/** Keeps an entry; never throws. */
export function useEdit(): (entry: Entry) => Promise<EditOutcome> {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  const { show } = useToasts();
  const { note } = useUndo();
  const undoOf = useUndoOf();

  const refused = useCallback(
    (said: string, entry?: Entry): void => {
      const again = entry?.onAgain;
      show({
        text: said,
        tone: "error",
        seconds: REFUSAL_SECONDS,
        ...(again ? { action: { name: text("edit-again"), onPress: again } } : {}),
      });
    },
    [show, text],
  );
  const sayOf = useCallback(
    (error: AppError): string => {
      const said = refusalOf(error, messages);
      return said.hint ? `${said.text} ${said.hint}` : said.text;
    },
    [messages],
  );

  return useCallback(
    async (entry) => {
      const takeBack = entry.show?.();
      const as_of = entry.asOf ?? null;
      let answer: EditAnswer;
      try {
        answer = await call("edit", { change: entry.change, as_of });
      } catch (thrown) {
        takeBack?.();
        const error = appErrorOf(thrown);
        const said = sayOf(error);
        if (entry.refusal !== "own") refused(said, entry);
        return { kept: false, error, said };
      }
      const deed = deedOf(entry.name, answer, as_of);
      note(deed);
      const moved = answer.effect;
      const weighted = moved &&
        !NOTHING.test(moved.weighted_change) && {
          name: text("edit-weighted"),
          amount: formats.amount(moved.weighted_change, moved.currency, "whole", "always"),
        };
      const effect = entry.effect ?? (weighted || undefined);
      show({
        text: text("edit-kept", { deed: entry.name }),
        ...(effect ? { effect } : {}),
        action: {
          name: text("undo-undo"),
          keys: "mod+z",
          onPress: () => void undoOf(deed).catch((thrown: unknown) => refused(sayOf(appErrorOf(thrown)))),
        },
      });
      return { kept: true, answer };
    },
    [formats, note, refused, sayOf, show, text, undoOf],
  );
}

/** Each way back gives the way forth again: what is asked next is what the last answer said. */
function deedOf(name: string, answer: EditAnswer, as_of: string | null): Deed {
  let next = answer.undo;
  const turn = async (): Promise<void> => {
    next = (await call("edit", { change: next, as_of })).undo;
  };
  return { name, undo: turn, redo: turn };
}
