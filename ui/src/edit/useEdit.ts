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
}

export type EditOutcome = { kept: true; answer: EditAnswer } | { kept: false; error: AppError };

/** Notices that must be read stay longer. */
const REFUSAL_SECONDS = 20;

/** Zero in any number of decimals. */
const NOTHING = /^-?0*(\.0*)?$/;

/** Keeps an entry; never throws. */
export function useEdit(): (entry: Entry) => Promise<EditOutcome> {
  const { text, error: words } = useMessages();
  const formats = useFormats();
  const { show } = useToasts();
  const { note } = useUndo();
  const undoOf = useUndoOf();

  const refused = useCallback(
    (error: AppError, entry?: Entry): void => {
      const said = words(error);
      const again = entry?.onAgain;
      show({
        text: said.hint ? `${said.text} ${said.hint}` : said.text,
        tone: "error",
        seconds: REFUSAL_SECONDS,
        ...(again ? { action: { name: text("edit-again"), onPress: again } } : {}),
      });
    },
    [show, text, words],
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
        if (entry.refusal !== "own") refused(error, entry);
        return { kept: false, error };
      }
      const deed = deedOf(entry.name, answer, as_of);
      note(deed);
      const { effect } = answer;
      show({
        text: text("edit-kept", { deed: entry.name }),
        ...(effect && !NOTHING.test(effect.weighted_change)
          ? { effect: { name: text("edit-weighted"), amount: formats.amount(effect.weighted_change, effect.currency, "whole", "always") } }
          : {}),
        action: {
          name: text("undo-undo"),
          keys: "mod+z",
          onPress: () => void undoOf(deed).catch((thrown: unknown) => refused(appErrorOf(thrown))),
        },
      });
      return { kept: true, answer };
    },
    [formats, note, refused, show, text, undoOf],
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
