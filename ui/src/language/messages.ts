/**
 * Messages by id, in one language. Amounts, dates and rates go in as text that `Formats` has
 * written; counts go in as numbers, because plurals hang on them.
 */
import type { FluentBundle } from "@fluent/bundle";
import { bundleOf, type LanguageTag } from "./catalogues";

export type Values = Record<string, string | number>;

/** What the program answers instead of a result (the `AppError` of crates/app). */
export interface ErrorFacts {
  code: string;
  message: string;
  hint?: string | null | undefined;
  arguments?: Values | readonly (readonly [string, string])[] | null | undefined;
}

/** What happened, and what to do about it. */
export interface ErrorTexts {
  text: string;
  hint: string | undefined;
}

export class Messages {
  readonly language: LanguageTag;
  readonly #bundle: FluentBundle;

  constructor(language: LanguageTag) {
    this.language = language;
    this.#bundle = bundleOf(language);
  }

  /** A message; an id that no catalogue has is shown as it is and named in the console. */
  readonly text = (id: string, values?: Values): string => {
    const found = this.find(id, values);
    if (found === undefined) console.error(`no message “${id}” in “${this.language}”`);
    return found ?? id;
  };

  /** A message that may not exist: for words that come from data (a field's name). */
  readonly find = (id: string, values?: Values): string | undefined => {
    const pattern = this.#bundle.getMessage(id)?.value;
    return pattern ? this.#write(pattern, values) : undefined;
  };

  /** The advice that goes with a message (its `.hint`), where it has one. */
  readonly hint = (id: string, values?: Values): string | undefined => {
    const pattern = this.#bundle.getMessage(id)?.attributes["hint"];
    return pattern ? this.#write(pattern, values) : undefined;
  };

  /**
   * An error in the person's words: the window's own where it has some (the shared ones may speak of
   * the command line's options), else the shared ones, else the program's English.
   */
  readonly error = (error: ErrorFacts): ErrorTexts => {
    const id = `error-${error.code}`;
    const own = `desk-${id}`;
    const values = argumentsOf(error);
    const ownText = this.find(own, values);
    if (ownText !== undefined) return { text: ownText, hint: this.hint(own, values) };
    const text = this.find(id, values) ?? error.message;
    if (error.hint === undefined || error.hint === null) return { text, hint: undefined };
    return { text, hint: this.hint(id, values) ?? (error.hint || undefined) };
  };

  #write(pattern: Parameters<FluentBundle["formatPattern"]>[0], values?: Values): string {
    const errors: Error[] = [];
    const text = this.#bundle.formatPattern(
      pattern,
      values,
      errors,
    );
    for (const error of errors) console.error(`message in “${this.language}”: ${error.message}`);
    return text;
  }
}

function argumentsOf(error: ErrorFacts): Values {
  const given = error.arguments ?? {};
  return Array.isArray(given) ? Object.fromEntries(given) : (given as Values);
}

const made = new Map<LanguageTag, Messages>();

/** The messages of a language, made once. */
export function messagesOf(language: LanguageTag): Messages {
  const known = made.get(language) ?? new Messages(language);
  made.set(language, known);
  return known;
}
