/// <reference types="../../ui/node_modules/vite/client" />
/**
 * What the window says, by the catalogues' own ids, so that a journey never spells a text that may be
 * reworded. Deliberately absent: a text of its own.
 */
// Straight from their files: the room's index brings the page's own parts, which need a document.
import { fetchLanguage, LANGUAGES, type LanguageTag } from "../../ui/src/language/catalogues";
import { type Decimal, formatsOf, type Unit } from "../../ui/src/language/formats";
import { messagesOf, type Values } from "../../ui/src/language/messages";

// The page reads a language when it is asked for; a journey has both at once.
await Promise.all(LANGUAGES.map(fetchLanguage));

/** A message of the window, all its spaces plain, as the driver reads them. */
export function say(language: LanguageTag, id: string, values?: Values): string {
  const text = messagesOf(language).find(id, values);
  // A journey that looks for an id would wait for nothing.
  if (text === undefined) throw new Error(`no message “${id}” in “${language}”`);
  return plain(text);
}

/** A name that begins with a message, as a pattern for `find`. */
export function beginning(language: LanguageTag, id: string, values?: Values): string {
  return `/^${escaped(say(language, id, values))}/`;
}

/** A name that holds a text anywhere. */
export function holding(text: string): string {
  return `/${escaped(text)}/`;
}

/** An amount in euros as the window writes it. */
export function euros(language: LanguageTag, amount: Decimal, unit: Unit = "exact"): string {
  return plain(formatsOf(language).amount(amount, "EUR", unit));
}

/** Cents in a written amount: `1 234,50 €` and `€1,234.50` are 123450. */
export function centsOf(written: string): bigint {
  const sign = /[−-]/.test(written) ? -1n : 1n;
  const cents = /[.,]\d\d(?!\d)/.test(written) ? 1n : 100n;
  return sign * cents * BigInt(written.replace(/\D/g, ""));
}

function escaped(text: string): string {
  return plain(text).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ");
}
