/** Ctrl Z and Ctrl Shift Z (or Ctrl Y) in the whole window, outside fields, which have their own. */
import type { ReactNode } from "react";
import { useShortcut } from "../components";
import { useMessages } from "../language";
import { useUndo } from "./useUndo";

/** Mounted once, inside the shortcuts and the notices. */
export function UndoShortcuts(): ReactNode {
  const { text } = useMessages();
  const { takeBack, doAgain } = useUndo();
  const again = { name: text("undo-redo"), group: "edit", run: doAgain } as const;
  useShortcut({ keys: "mod+z", name: text("undo-undo"), group: "edit", run: takeBack });
  useShortcut({ keys: "mod+shift+z", ...again });
  useShortcut({ keys: "mod+y", ...again });
  return null;
}
