/**
 * Ctrl Z and Ctrl Shift Z (or Ctrl Y) in the whole window, outside fields, which have their own.
 * Another database forgets what was done in the one before.
 */
import { useContext, useEffect, type ReactNode } from "react";
import { useShortcut } from "../components";
import { listen } from "../ipc";
import { useMessages } from "../language";
import { HistoryContext, useUndo } from "./useUndo";

/** Mounted once, inside the shortcuts and the notices. */
export function UndoShortcuts(): ReactNode {
  const { text } = useMessages();
  const { takeBack, doAgain } = useUndo();
  const again = { name: text("undo-redo"), group: "edit", run: doAgain } as const;
  useShortcut({ keys: "mod+z", name: text("undo-undo"), group: "edit", run: takeBack });
  useShortcut({ keys: "mod+shift+z", ...again });
  useShortcut({ keys: "mod+y", ...again });
  const history = useContext(HistoryContext);
  useEffect(() => listen("state_changed", history.forget), [history]);
  return null;
}
