/**
 * The shortcuts that hold now. Each component says its own with `useShortcut`; the sheet and the
 * palette show what was said. One listener for the whole window.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { usePreferences } from "../../preferences";
import { isPlain, isTyping, matches, strokesOf } from "./keys";

export type ShortcutGroup = "go" | "page" | "edit" | "window";

export interface Shortcut {
  /** `g f`, `mod+k`, `mod+shift+z`, `?`. */
  keys: string;
  /** The act, as the sheet and the palette name it. */
  name: string;
  group: ShortcutGroup;
  run: () => void;
  /** Holds in text fields too; for combinations with Ctrl only. */
  inFields?: boolean;
}

interface Registry {
  shortcuts: readonly Shortcut[];
  add: (shortcut: Shortcut) => () => void;
}

const Context = createContext<Registry>({ shortcuts: [], add: () => () => undefined });

/** How long the second key of `g f` may take. */
const SEQUENCE_MS = 1200;

export function ShortcutsProvider({ children }: { children: ReactNode }): ReactNode {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const lettersHold = usePreferences().letterKeys === "on";
  const add = useCallback((shortcut: Shortcut) => {
    setShortcuts((all) => [...all, shortcut]);
    return () => setShortcuts((all) => all.filter((one) => one !== shortcut));
  }, []);
  useKeys(shortcuts, lettersHold);
  const registry = useMemo(() => ({ shortcuts, add }), [shortcuts, add]);
  return <Context value={registry}>{children}</Context>;
}

function useKeys(shortcuts: readonly Shortcut[], lettersHold: boolean): void {
  const begun = useRef<{ key: string; at: number }>(undefined);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const first = begun.current;
      begun.current = undefined;
      const waiting = first && event.timeStamp - first.at < SEQUENCE_MS ? first.key : undefined;
      // The one said last is the nearest: a page's before the window's.
      for (const shortcut of shortcuts.toReversed()) {
        const [stroke, second] = strokesOf(shortcut.keys);
        if (!stroke || (typing && !shortcut.inFields)) continue;
        if (!lettersHold && isPlain(shortcut.keys) && shortcut.keys !== "?") continue;
        const hit = second ? waiting === stroke.key && matches(event, second) : matches(event, stroke);
        if (!hit || (waiting !== undefined && !second && startsWith(shortcuts, waiting, event.key))) continue;
        event.preventDefault();
        shortcut.run();
        return;
      }
      const begins = shortcuts.some(({ keys }) => {
        const [stroke, second] = strokesOf(keys);
        return stroke !== undefined && second !== undefined && matches(event, stroke);
      });
      if (begins && !typing && lettersHold) begun.current = { key: event.key.toLowerCase(), at: event.timeStamp };
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [shortcuts, lettersHold]);
}

/** Whether `waiting` then `key` is a sequence: then the second key alone is not meant. */
function startsWith(shortcuts: readonly Shortcut[], waiting: string, key: string): boolean {
  return shortcuts.some(({ keys }) => keys.toLowerCase() === `${waiting} ${key.toLowerCase()}`);
}

/** Binds a shortcut while the component is shown and `isActive`. */
export function useShortcut(shortcut: Shortcut, isActive = true): void {
  const { add } = useContext(Context);
  const run = useRef(shortcut.run);
  useEffect(() => {
    run.current = shortcut.run;
  });
  const { keys, name, group, inFields = false } = shortcut;
  useEffect(() => {
    if (!isActive) return undefined;
    return add({ keys, name, group, inFields, run: () => run.current() });
  }, [add, keys, name, group, inFields, isActive]);
}

/** All shortcuts that hold now, in the order in which they were said. */
export function useShortcuts(): readonly Shortcut[] {
  return useContext(Context).shortcuts;
}
