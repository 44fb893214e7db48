/**
 * The Fluent catalogues of assets/locales, the same as the command line's, built into the window, a
 * chunk a language. Deliberately absent: cli.ftl and serve.ftl, which hold the words of the terminal and
 * of the service.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The languages of Diapason. */
export type LanguageTag = "fr" | "en";

export const LANGUAGES: readonly LanguageTag[] = ["fr", "en"];

const CHUNKS: Record<LanguageTag, () => Promise<{ texts: readonly string[] }>> = {
  fr: () => import("./french"),
  en: () => import("./english"),
};

const bundles = new Map<LanguageTag, FluentBundle>();

/** Whether a language can be spoken at once. */
export function isFetched(language: LanguageTag): boolean {
  return bundles.has(language);
}

/** Reads a language; it can be spoken from then on. */
export async function fetchLanguage(language: LanguageTag): Promise<void> {
  if (bundles.has(language)) return;
  const { texts } = await CHUNKS[language]();
  // Marks of isolation around variables would end up in copies and exports.
  const bundle = new FluentBundle(language === "fr" ? "fr-FR" : "en-GB", { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  bundles.set(language, bundle);
}

/** All messages of a language that was fetched. */
export function bundleOf(language: LanguageTag): FluentBundle {
  const bundle = bundles.get(language);
  if (!bundle) throw new Error(`the catalogues of ${language} are not read yet`);
  return bundle;
}
