/**
 * Explains or edits in context: at the right, no veil, the page stays usable. One at a time. Focus
 * goes in when it opens and returns to where it came from; Escape closes it.
 */
import { useEffect, useRef, type ReactNode } from "react";
import { useMessages } from "../language";
import { IconButton } from "./Button";
import { useEscape } from "./escape";
import "./Drawer.css";

export interface DrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Kept while one moves about; shows the pin where `onPin` is given. */
  isPinned?: boolean;
  onPin?: (pinned: boolean) => void;
  /** Under the title, above the line: figure, path, bar. */
  head?: ReactNode;
  /** At the bottom, above a line: what is exact, what can be done. */
  foot?: ReactNode;
  /** `panel` for a right panel that has no room: its own width and paper. */
  look?: "drawer" | "panel";
  /** Where focus returns; by default what had it when the drawer opened. */
  origin?: () => HTMLElement | null;
}

export function Drawer(props: DrawerProps): ReactNode {
  const { title, onClose, children, isPinned, onPin, head, foot, look = "drawer" } = props;
  const { text } = useMessages();
  const sheet = useRef<HTMLDivElement>(null);
  useReturningFocus(sheet, props.origin);
  useEscape(onClose);
  return (
    <div ref={sheet} className="drawer" data-look={look} role="dialog" aria-label={title} tabIndex={-1}>
      <div className="drawer-head">
        <div className="drawer-title">
          <h2>{title}</h2>
          {onPin && (
            <IconButton
              act="pin"
              name={text(isPinned ? "drawer-unpin" : "drawer-pin")}
              isPressed={isPinned ?? false}
              onPress={() => onPin(!isPinned)}
            />
          )}
          <IconButton act="close" onPress={onClose} />
        </div>
        {head}
      </div>
      <div className="drawer-body">{children}</div>
      {foot && <div className="drawer-foot">{foot}</div>}
    </div>
  );
}

function useReturningFocus(
  sheet: { readonly current: HTMLElement | null },
  origin: (() => HTMLElement | null) | undefined,
): void {
  const originNow = useRef(origin);
  useEffect(() => {
    originNow.current = origin;
  });
  useEffect(() => {
    const before = document.activeElement;
    const here = sheet.current;
    here?.focus({ preventScroll: true });
    return () => {
      const now = document.activeElement;
      // Focus that a person has already put elsewhere stays there.
      const isOurs = now === null || now === document.body || (here?.contains(now) ?? false);
      if (!isOurs) return;
      const back = originNow.current?.() ?? before;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, [sheet]);
}
