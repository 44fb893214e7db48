/** Lights up while files are held over the window, before they are let go. */
import { useEffect, useRef, type ReactNode } from "react";
import { listen } from "../../ipc";
import { useMessages } from "../../language";
import "./DropVeil.css";

export function DropVeil(): ReactNode {
  const { text } = useMessages();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      listen("files_dropped", ({ kind }) => {
        // Straight to the element: nothing else is drawn anew while something is held.
        if (veil.current) veil.current.hidden = kind !== "over";
      }),
    [],
  );
  return (
    <div ref={veil} hidden className="drop-veil">
      <p className="drop-words">{text("start-drop")}</p>
      <p className="drop-note">{text("start-drop-note")}</p>
    </div>
  );
}
