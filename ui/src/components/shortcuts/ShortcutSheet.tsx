/** What the keys do here, with ?; single letters can be switched off. */
import { useState, type ReactNode } from "react";
import { useMessages } from "../../language";
import { later } from "../../later";
import { Dialog } from "../Dialog";
import { useShortcut } from "./ShortcutsProvider";
import "./ShortcutSheet.css";

const ShortcutList = later(() => import("./ShortcutList").then((part) => part.ShortcutList));

/** Mounted once by the frame: opens with ?. */
export function ShortcutSheet(): ReactNode {
  const [open, setOpen] = useState(false);
  const { text } = useMessages();
  useShortcut({ keys: "?", name: text("shortcut-sheet"), group: "window", run: () => setOpen(true) });
  return (
    <Dialog title={text("shortcut-sheet")} width="wide" isOpen={open} onClose={() => setOpen(false)}>
      <ShortcutList />
    </Dialog>
  );
}
