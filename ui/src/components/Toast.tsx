/** Notices at the bottom: what happened, its effect, a way back. Six seconds, held while one looks. */
import { CircleAlert } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useMessages } from "../language";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import { useKeyText } from "./Kbd";
import { TOAST_SECONDS, ToastContext, type ToastContent } from "./toasts";
import "./Toast.css";

interface Entry extends ToastContent {
  id: number;
}

const MOST = 3;

export function ToastProvider({ children }: { children: ReactNode }): ReactNode {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const next = useRef(0);
  const { text } = useMessages();
  const remove = useCallback((id: number) => {
    setEntries((all) => all.filter((entry) => entry.id !== id));
  }, []);
  const show = useCallback(
    (content: ToastContent) => {
      const id = next.current++;
      setEntries((all) => [...all.slice(1 - MOST), { ...content, id }]);
      return () => remove(id);
    },
    [remove],
  );
  const toasts = useMemo(() => ({ show }), [show]);
  return (
    <ToastContext value={toasts}>
      {children}
      {createPortal(
        <div className="toasts" role="region" aria-label={text("toast-region")}>
          {entries.map((entry) => (
            <TimedToast key={entry.id} entry={entry} onEnd={remove} />
          ))}
        </div>,
        document.body,
      )}
    </ToastContext>
  );
}

function TimedToast({ entry, onEnd }: { entry: Entry; onEnd: (id: number) => void }): ReactNode {
  const [held, setHeld] = useState(false);
  const left = useRef((entry.seconds ?? TOAST_SECONDS) * 1000);
  useEffect(() => {
    if (held) return undefined;
    const from = Date.now();
    const timer = window.setTimeout(() => onEnd(entry.id), left.current);
    return () => {
      window.clearTimeout(timer);
      left.current = Math.max(0, left.current - (Date.now() - from));
    };
  }, [held, entry.id, onEnd]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={(event) => setHeld(event.currentTarget.contains(document.activeElement))}
      onFocus={() => setHeld(true)}
      onBlur={(event) => setHeld(event.currentTarget.matches(":hover"))}
    >
      <Toast {...entry} onClose={() => onEnd(entry.id)} />
    </div>
  );
}

export interface ToastProps extends ToastContent {
  onClose: () => void;
}

/** The notice itself, as the gallery shows it. */
export function Toast({ text, effect, action, tone = "plain", onClose }: ToastProps): ReactNode {
  const keyText = useKeyText();
  return (
    <div className="toast" data-tone={tone} role={tone === "error" ? "alert" : "status"}>
      {tone === "error" && <Icon shape={CircleAlert} />}
      <span className="toast-text">
        {text}
        {effect && (
          <>
            {" "}
            {effect.name} <strong>{effect.amount}</strong>
          </>
        )}
      </span>
      {action ? (
        <button
          type="button"
          className="toast-act"
          onClick={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.name}
          {action.keys && <span className="toast-keys"> {keyText(action.keys)}</span>}
        </button>
      ) : (
        <IconButton act="close" onPress={onClose} />
      )}
    </div>
  );
}
