/** Where there are no figures to show: opening, first start, an empty database, one that stays shut. */
import { useEffect, useState, type ReactNode } from "react";
import { Button, EmptyState, ErrorOfProgram, Mark, Progress } from "../../components";
import { ImportReport, Recent, RestoreButton, useDatabases, useDesk, useJob } from "../../desk";
import { useMessages } from "../../language";
import { ProblemScreen } from "./ProblemScreen";
import "./StartScreen.css";

export function StartScreen(): ReactNode {
  const { state, error, again } = useDesk();
  const { text } = useMessages();
  return (
    <main className="start" id="page" aria-label={text("start-title")}>
      {error && (
        <ErrorOfProgram
          error={error}
          acts={
            <Button tone="primary" onPress={again}>
              {text("start-again")}
            </Button>
          }
        />
      )}
      {!error && (!state || state.status === "opening") && <Opening />}
      {state?.status === "problem" && state.problem && <ProblemScreen problem={state.problem} />}
      {state?.status === "welcome" && (
        <Beginning title={text("start-welcome")}>{text("start-welcome-text")}</Beginning>
      )}
      {state?.status === "empty" && (
        <Beginning title={text("start-empty")}>
          {text("start-empty-text", { path: state.database?.path ?? "" })}
        </Beginning>
      )}
    </main>
  );
}

const QUIET_MS = 150;

/** Nothing for a moment, then that it is being opened. */
function Opening(): ReactNode {
  const { text } = useMessages();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="start-opening" role="status">
      {isLong && <Progress name={text("start-opening")} done={0} />}
    </div>
  );
}

/** First start, or a database without a company: data come in, or the sample company is seen. */
function Beginning({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const { text } = useMessages();
  const { importFolder, openSample, open } = useDatabases();
  return (
    <div className="start-sheet">
      <Mark />
      <EmptyState
        title={title}
        acts={
          <>
            <Button tone="primary" onPress={() => void importFolder("write")}>
              {text("start-import")}
            </Button>
            <Button onPress={() => void openSample()}>{text("start-sample")}</Button>
          </>
        }
      >
        {children}
      </EmptyState>
      <ImportRunning />
      <div className="start-others">
        <Button tone="quiet" onPress={() => void open()}>
          {text("start-open")}
        </Button>
        <RestoreButton tone="quiet" />
      </div>
      <Recent />
    </div>
  );
}

/** The import that was begun here: how far it is, and what it refused. */
function ImportRunning(): ReactNode {
  const job = useJob("import");
  return job ? <ImportReport job={job} /> : null;
}
