/** The language of the window: one for messages, formats and React Aria; it switches at once. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { prefer, preferencesNow, usePreferences } from "../preferences";
import { fetchLanguage, isFetched, type LanguageTag } from "./catalogues";
import { formatsOf, type Formats } from "./formats";
import { messagesOf, type Messages } from "./messages";

export interface Language {
  language: LanguageTag;
  /** Switches the window at once and for the next start. */
  setLanguage: (language: LanguageTag) => void;
  messages: Messages;
  formats: Formats;
}

function languageOf(language: LanguageTag): Language {
  return {
    language,
    setLanguage: (next) => prefer("language", next),
    messages: messagesOf(language),
    formats: formatsOf(language),
  };
}

const Context = createContext<Language | undefined>(undefined);

export interface LanguageProviderProps {
  /** Holds against the person's choice: the gallery shows both. */
  language?: LanguageTag;
  children: ReactNode;
}

export function LanguageProvider({ language, children }: LanguageProviderProps): ReactNode {
  const preferred = usePreferences().language;
  const wanted = language ?? preferred;
  // A language is shown once it is read whole; until then the former goes on. Of the one that the
  // window starts in the first words are there, and the rest comes with what says it.
  const [spoken, setSpoken] = useState(wanted);
  const tag = isFetched(wanted) ? wanted : spoken;
  useEffect(() => {
    // It may have come between drawing and now.
    if (isFetched(wanted)) return setSpoken(wanted);
    if (wanted === spoken) return;
    let isWanted = true;
    void fetchLanguage(wanted).then(() => isWanted && setSpoken(wanted));
    return () => {
      isWanted = false;
    };
  }, [wanted, spoken]);
  const value = useMemo(() => languageOf(tag), [tag]);
  return (
    <I18nProvider locale={tag === "fr" ? "fr-FR" : "en-GB"}>
      <Context value={value}>{children}</Context>
    </I18nProvider>
  );
}

/** Language, messages and formats together. */
export function useLanguage(): Language {
  const language = useContext(Context);
  // What fails around all providers is told, too.
  return useMemo(() => language ?? languageOf(preferencesNow().language), [language]);
}

/** `text(id, values)`, `find`, `hint`, `error` in the person's language. */
export function useMessages(): Messages {
  return useLanguage().messages;
}

/** Amounts, rates and dates in the person's language. */
export function useFormats(): Formats {
  return useLanguage().formats;
}
