/**
 * The Fluent catalogues of assets/locales, the same as the command line's, built into the window.
 * Deliberately absent: cli.ftl and serve.ftl, which hold the words of the terminal and of the service.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The languages of Diapason. */
export type LanguageTag = "fr" | "en";

export const LANGUAGES: readonly LanguageTag[] = ["fr", "en"];

const texts = import.meta.glob<string>(
  ["../../../assets/locales/*/*.ftl", "!../../../assets/locales/*/{cli,serve}.ftl"],
  { query: "?raw", import: "default", eager: true },
);

const bundles = new Map<LanguageTag, FluentBundle>();

/** All messages of a language, read once. */
export function bundleOf(language: LanguageTag): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  // Marks of isolation around variables would end up in copies and exports.
  const bundle = new FluentBundle(language === "fr" ? "fr-FR" : "en-GB", { useIsolating: false });
  for (const [path, text] of Object.entries(texts)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(language, bundle);
  return bundle;
}
