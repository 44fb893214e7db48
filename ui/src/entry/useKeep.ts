/**
 * Keeps what a person entered: the program answers with what it moved and what takes it back, the
 * window's history notes it, a notice says it. What is refused comes back to the field it was typed
 * into.
 */
import { useCallback } from "react";
import { useToasts } from "../components";
import { appErrorOf, call, type AppError } from "../ipc";
import type { EditAnswer, EditChange } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { useUndo } from "../undo";
import { useUndoOf } from "../undo/useUndo";

/** What it moved, where that is another figure than the weighted amount. */
export interface KeptEffect {
  name: string;
  amount: string;
}

/** Gives why it was refused; undefined: it is kept. `name` says what was done. */
export type Keep = (change: EditChange, name: string, effect?: KeptEffect) => Promise<AppError | undefined>;

export function useKeep(asOf: string | null = null): Keep {
  const { note } = useUndo();
  const undoOf = useUndoOf();
  const { show } = useToasts();
  const { text } = useMessages();
  const formats = useFormats();
  return useCallback<Keep>(
    async (change, name, effect) => {
      const edit = (what: EditChange): Promise<EditAnswer> => call("edit", { change: what, as_of: asOf });
      let answer: EditAnswer;
      try {
        answer = await edit(change);
      } catch (thrown) {
        return appErrorOf(thrown);
      }
      let back = answer.undo;
      let forth = change;
      const deed = {
        name,
        undo: async () => void (forth = (await edit(back)).undo),
        redo: async () => void (back = (await edit(forth)).undo),
      };
      note(deed);
      const moved = answer.effect;
      const weighted = moved &&
        /[1-9]/.test(moved.weighted_change) && {
          name: text("entry-effect"),
          amount: formats.amount(moved.weighted_change, moved.currency, "whole", "always"),
        };
      const said = effect ?? (weighted || undefined);
      show({
        text: name,
        ...(said ? { effect: said } : {}),
        action: { name: text("undo-undo"), keys: "mod+z", onPress: () => void undoOf(deed) },
      });
      return undefined;
    },
    [asOf, note, undoOf, show, text, formats],
  );
}
