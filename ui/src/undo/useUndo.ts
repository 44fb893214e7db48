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

/** What can be taken back now, and the ways to do it, which say what they did. What fails changes nothing. */
export function useUndo(): Undo {
  const history = useContext(HistoryContext);
  const state = useSyncExternalStore(history.subscribe, history.state);
  const { show } = useToasts();
  const { text, error } = useMessages();
  const fails = useCallback(
    (thrown: unknown): void => {
      const said = error(appErrorOf(thrown));
      show({ text: said.hint ? `${said.text} ${said.hint}` : said.text, tone: "error" });
    },
    [show, error],
  );
  const doAgain = useCallback((): void => {
    history.redo().then((deed) => deed && show({ text: text("undo-redone", { deed: deed.name }) }), fails);
  }, [history, show, text, fails]);
  const takeBack = useCallback((): void => {
    const action = { name: text("undo-redo"), keys: "mod+shift+z", onPress: doAgain };
    history.undo().then((deed) => deed && show({ text: text("undo-undone", { deed: deed.name }), action }), fails);
  }, [history, show, text, fails, doAgain]);
  return { ...state, note: history.note, takeBack, doAgain };
}

/** Takes back one deed that a notice names, even when others followed. */
export function useUndoOf(): (deed: Deed) => Promise<Deed | undefined> {
  return useContext(HistoryContext).undoOf;
}
