/**
 * What a person prefers of the window: theme, density, language, single-letter shortcuts. Kept in
 * the web view's own storage and set on <html>. The keys and words are those of
 * public/first-paint.js, which sets them before the first paint.
 */
import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
export type Density = "automatic" | "comfortable" | "compact";
export type LetterKeys = "on" | "off";

export interface Preferences {
  theme: Theme;
  density: Density;
  language: "fr" | "en";
  letterKeys: LetterKeys;
}

type Name = keyof Preferences;

const WORDS: { [N in Name]: readonly Preferences[N][] } = {
  theme: ["system", "light", "dark"],
  density: ["automatic", "comfortable", "compact"],
  language: ["fr", "en"],
  letterKeys: ["on", "off"],
};

const COMFORTABLE_FROM = 800;
const dark = "(prefers-color-scheme: dark)";
/** Whoever draws by what holds now. */
const listeners = new Set<() => void>();
/** Whoever keeps what a person chose. */
const keepers = new Set<() => void>();

function kept<N extends Name>(name: N): Preferences[N] | undefined {
  try {
    const word = window.localStorage.getItem(`diapason.${name}`);
    return WORDS[name].find((known) => known === word);
  } catch {
    return undefined; // storage is switched off
  }
}

function firstLanguage(): "fr" | "en" {
  return document.documentElement.lang === "en" ? "en" : "fr";
}

let current: Preferences = {
  theme: kept("theme") ?? "system",
  density: kept("density") ?? "automatic",
  language: kept("language") ?? firstLanguage(),
  letterKeys: kept("letterKeys") ?? "on",
};

function matches(query: string): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(query).matches;
}

/** Writes what holds now on <html>, from where the tokens read it. */
function apply(): void {
  const page = document.documentElement;
  const system = matches(dark) ? "dark" : "light";
  page.dataset.theme = current.theme === "system" ? system : current.theme;
  const byHeight = window.innerHeight >= COMFORTABLE_FROM ? "comfortable" : "compact";
  page.dataset.density = current.density === "automatic" ? byHeight : current.density;
  page.lang = current.language;
}

/** Changes a preference at once and for the next start. */
export function prefer<N extends Name>(name: N, word: Preferences[N]): void {
  if (current[name] === word) return;
  current = { ...current, [name]: word };
  try {
    window.localStorage.setItem(`diapason.${name}`, word);
  } catch {
    // Not kept for the next start; it holds for this one.
  }
  apply();
  for (const listener of [...listeners, ...keepers]) listener();
}

/** Follows the system's theme and the window's height from now on; gives a way to stop. */
export function followTheSystem(): () => void {
  apply();
  const onChange = (): void => {
    apply();
    for (const listener of listeners) listener();
  };
  const query = typeof window.matchMedia === "function" ? window.matchMedia(dark) : undefined;
  query?.addEventListener("change", onChange);
  window.addEventListener("resize", onChange);
  return () => {
    query?.removeEventListener("change", onChange);
    window.removeEventListener("resize", onChange);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears of every choice: for whoever keeps them elsewhere too. Gives a way to stop. */
export function onPreference(keeper: () => void): () => void {
  keepers.add(keeper);
  return () => keepers.delete(keeper);
}

/** All preferences as they stand, outside a component. */
export function preferencesNow(): Preferences {
  return current;
}

/** All preferences as they stand. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

/** The density that is drawn: the person's choice, else by the window's height. */
export function useDensity(): "comfortable" | "compact" {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset.density === "compact" ? "compact" : "comfortable",
  );
}
