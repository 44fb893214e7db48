/**
 * The Fluent catalogues of assets/locales, the same as the command line's, built into the window, two
 * chunks a language: what the first figures say, and the rest. Deliberately absent: cli.ftl and serve.ftl, which hold the words of the terminal and
 * of the service.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The languages of Diapason. */
export type LanguageTag = "fr" | "en";

export const LANGUAGES: readonly LanguageTag[] = ["fr", "en"];

interface Chunk {
  texts: readonly string[];
}

const CHUNKS: Record<LanguageTag, { first: () => Promise<Chunk>; rest: () => Promise<Chunk> }> = {
  fr: { first: () => import("./french"), rest: () => import("./frenchRest") },
  en: { first: () => import("./english"), rest: () => import("./englishRest") },
};

const bundles = new Map<LanguageTag, FluentBundle>();
const whole = new Map<LanguageTag, Promise<void>>();

const readWhole = new Set<LanguageTag>();

/** Whether all of a language can be spoken at once. */
export function isFetched(language: LanguageTag): boolean {
  return readWhole.has(language);
}

/** Reads what the first figures say in a language: enough to show them, not what is read later. */
export async function fetchFirstWords(language: LanguageTag): Promise<void> {
  if (bundles.has(language)) return;
  const { texts } = await CHUNKS[language].first();
  if (!bundles.has(language)) bundles.set(language, bundleWith(language, texts));
}

/**
 * Reads a language whole; all of it can be spoken from then on, and nothing of it before: a switch shows
 * no half. After a failure the next call tries again.
 */
export function fetchLanguage(language: LanguageTag): Promise<void> {
  const begun = whole.get(language);
  if (begun) return begun;
  const { first, rest } = CHUNKS[language];
  const reading = Promise.all([first(), rest()]).then(
    ([beginning, end]) => {
      const bundle = bundles.get(language) ?? bundleWith(language, beginning.texts);
      add(bundle, end.texts);
      bundles.set(language, bundle);
      readWhole.add(language);
    },
    (failure: unknown) => {
      whole.delete(language);
      throw failure;
    },
  );
  whole.set(language, reading);
  return reading;
}

function bundleWith(language: LanguageTag, texts: readonly string[]): FluentBundle {
  // Marks of isolation around variables would end up in copies and exports.
  const bundle = new FluentBundle(language === "fr" ? "fr-FR" : "en-GB", { useIsolating: false });
  add(bundle, texts);
  return bundle;
}

function add(bundle: FluentBundle, texts: readonly string[]): void {
  for (const text of texts) bundle.addResource(new FluentResource(text));
}

/** All messages of a language that was fetched. */
export function bundleOf(language: LanguageTag): FluentBundle {
  const bundle = bundles.get(language);
  if (!bundle) throw new Error(`the catalogues of ${language} are not read yet`);
  return bundle;
}
