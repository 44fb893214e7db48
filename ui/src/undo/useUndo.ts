/** The window's history in React: noting deeds, taking them back by a button or by keys. */
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useToasts } from "../components/toasts";
import { appErrorOf } from "../ipc";
import { useMessages } from "../language";
import { History, type Deed, type HistoryState } from "./history";

/** One for the window; tests give their own. */
export const HistoryContext = createContext<History>(new History());

export interface Undo extends HistoryState {
  note: (deed: Deed) => void;
  takeBack: () => void;
  doAgain: () => void;
}

/** What can be taken back now, and the ways to do it. What fails is told and changes nothing. */
export function useUndo(): Undo {
  const history = useContext(HistoryContext);
  const state = useSyncExternalStore(history.subscribe, history.state);
  const { show } = useToasts();
  const { error } = useMessages();
  const told = useCallback(
    (work: Promise<unknown>): void => {
      work.catch((thrown: unknown) => {
        const { text, hint } = error(appErrorOf(thrown));
        show({ text: hint ? `${text} ${hint}` : text, tone: "error" });
      });
    },
    [show, error],
  );
  return {
    ...state,
    note: history.note,
    takeBack: useCallback(() => told(history.undo()), [told, history]),
    doAgain: useCallback(() => told(history.redo()), [told, history]),
  };
}

/** Takes back one deed that a notice names, even when others followed. */
export function useUndoOf(): (deed: Deed) => Promise<Deed | undefined> {
  return useContext(HistoryContext).undoOf;
}
