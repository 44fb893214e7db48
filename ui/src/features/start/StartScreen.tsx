/**
 * Where there are no figures to show: first start, an empty database, one that stays shut, a program
 * that does not answer. Language and settings are reachable from here: nobody is shut in.
 */
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button, ErrorOfProgram, Mark, SegmentedControl, type Segment } from "../../components";
import { useDesk } from "../../desk";
import { useLanguage, useMessages, type LanguageTag } from "../../language";
import { Beginning } from "./Beginning";
import { ProblemScreen } from "./ProblemScreen";
import "./StartScreen.css";

export function StartScreen(): ReactNode {
  const { error } = useDesk();
  return <Sheet>{error ? <NoProgram /> : <Content />}</Sheet>;
}

function Content(): ReactNode {
  const { state } = useDesk();
  switch (state?.status) {
    case "problem":
      return state.problem && <ProblemScreen problem={state.problem} />;
    case "welcome":
    case "empty":
      return <Beginning status={state.status} />;
    default:
      return null;
  }
}

/** The page runs, and nothing answers it. */
function NoProgram(): ReactNode {
  const { error, again } = useDesk();
  const { text } = useMessages();
  if (!error) return null;
  return (
    <ErrorOfProgram
      error={error}
      meaning={text("start-no-program-meaning")}
      acts={
        <Button tone="primary" onPress={again}>
          {text("start-again")}
        </Button>
      }
    />
  );
}

/** Each language in its own words, so that whoever reads only that one finds it. */
const LANGUAGE_NAMES: readonly Segment<LanguageTag>[] = [
  { id: "fr", name: <span lang="fr">Français</span> },
  { id: "en", name: <span lang="en">English</span> },
];

function Sheet({ children }: { children: ReactNode }): ReactNode {
  const { state, error } = useDesk();
  const { messages, language, setLanguage } = useLanguage();
  const { text } = messages;
  const router = useRouter();
  return (
    <main className="start" id="page" aria-label={text("start-title")}>
      <header className="start-brand">
        <Mark size={26} />
        Diapason
      </header>
      <div className="start-sheet">{children}</div>
      <footer className="start-foot">
        <SegmentedControl
          label={text("settings-language")}
          segments={LANGUAGE_NAMES}
          chosen={language}
          onChoose={setLanguage}
        />
        {!error && (
          <>
            <Button tone="quiet" onPress={() => void router.navigate({ to: "/data" })}>
              {text("data-title")}
            </Button>
            <Button tone="quiet" onPress={() => void router.navigate({ to: "/settings" })}>
              {text("settings-title")}
            </Button>
          </>
        )}
        {state && <span className="start-version">{text("settings-version", { version: state.version })}</span>}
      </footer>
    </main>
  );
}
