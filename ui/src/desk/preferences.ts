/**
 * Keeps what a person prefers where the program keeps it. The web view forgets at every start; the
 * program's word holds first, afterwards every change goes there.
 */
import { useEffect, useRef } from "react";
import { useToasts } from "../components";
import { appErrorOf, call } from "../ipc";
import type { Preferences } from "../ipc/generated";
import { useMessages } from "../language";
import { onPreference, prefer, preferencesNow } from "../preferences";

type Shared = Pick<Preferences, "language" | "theme" | "density" | "letter_shortcuts">;

function here(): Shared {
  const { language, theme, density, letterKeys } = preferencesNow();
  return { language, theme, density, letter_shortcuts: letterKeys === "on" };
}

function isSame(a: Shared, b: Shared): boolean {
  return (
    a.language === b.language &&
    a.theme === b.theme &&
    a.density === b.density &&
    a.letter_shortcuts === b.letter_shortcuts
  );
}

function hold(kept: Shared): void {
  prefer("language", kept.language);
  prefer("theme", kept.theme);
  prefer("density", kept.density);
  prefer("letterKeys", kept.letter_shortcuts ? "on" : "off");
}

/** The other preferences are as the program has them now, not as this page saw them last. */
async function keep(): Promise<void> {
  const { preferences } = await call("state_get", null);
  const now = here();
  if (!isSame(now, preferences)) await call("preferences_set", { ...preferences, ...now });
}

/**
 * The program's word is taken once, at the start: later ones are echoes of what was chosen here, and
 * an echo that comes late would undo the next choice.
 */
export function usePreferencesKept(kept: Preferences | undefined): void {
  const { show } = useToasts();
  const { text, error } = useMessages();
  const told = useRef<(failure: unknown) => void>(() => undefined);
  useEffect(() => {
    told.current = (failure) => {
      const said = error(appErrorOf(failure));
      show({ text: `${text("settings-not-kept")} ${said.text}`, tone: "error" });
    };
  });
  const isTaken = useRef(false);
  const isKnown = kept !== undefined;
  useEffect(() => {
    if (!kept || isTaken.current) return;
    isTaken.current = true;
    hold(kept);
  }, [kept]);
  useEffect(() => {
    if (!isKnown) return undefined;
    // One after the other: the last choice is the last that is kept.
    let last = Promise.resolve();
    return onPreference(() => {
      last = last.then(keep).catch((failure: unknown) => told.current(failure));
    });
  }, [isKnown]);
}
