/**
 * Around all pages: the open database, background work, what the menu, links and dropped files
 * ask, and the screens where there are no figures to show.
 */
import { Fragment, useCallback, useMemo, type ReactNode } from "react";
import { FrameFactsContext } from "../../app/frameFacts";
import { useToasts } from "../../components";
import { DeskProvider, JobsProvider, useDesk, type Job } from "../../desk";
import { useMessages } from "../../language";
import { JobFoot } from "./JobFoot";
import { Mishap } from "./Mishap";
import { Requests } from "./Requests";
import { StartScreen } from "./StartScreen";

export function Surroundings({ children }: { children: ReactNode }): ReactNode {
  return (
    <Mishap>
      <DeskProvider>
        <ToldJobs>
          <Facts>
            <Requests />
            <Gate>{children}</Gate>
          </Facts>
        </ToldJobs>
      </DeskProvider>
    </Mishap>
  );
}

/** Says how background work ended, wherever the person is by then. */
function ToldJobs({ children }: { children: ReactNode }): ReactNode {
  const { show } = useToasts();
  const { text, error } = useMessages();
  const onEnd = useCallback(
    ({ kind, path, outcome }: Job): void => {
      if (outcome.kind === "failed") {
        const said = error(outcome.problem);
        show({ text: said.hint ? `${said.text} ${said.hint}` : said.text, tone: "error", seconds: 12 });
      } else if (outcome.kind === "done") {
        show({ text: text(`start-done-${kind}`, { path: outcome.path ?? path }) });
      } else if (outcome.kind === "cancelled") {
        show({ text: text("start-stopped") });
      } else if (outcome.kind === "import") {
        show({ text: text(`start-import-${outcome.result.status}`) });
      }
    },
    [show, text, error],
  );
  return <JobsProvider onEnd={onEnd}>{children}</JobsProvider>;
}

/** What the frame says of the open database. */
function Facts({ children }: { children: ReactNode }): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const database = state?.database;
  const company = database?.company ?? text("start-no-company");
  const detail = text(database?.is_demo ? "start-sample-detail" : "start-database-detail");
  const facts = useMemo(
    () => ({ company, detail: database ? detail : "", foot: <JobFoot /> }),
    [company, detail, database],
  );
  return <FrameFactsContext value={facts}>{children}</FrameFactsContext>;
}

/** The pages, where a database is open: each database has its own. */
function Gate({ children }: { children: ReactNode }): ReactNode {
  const { state } = useDesk();
  if (state?.status === "ready") return <Fragment key={state.database?.path}>{children}</Fragment>;
  return <StartScreen />;
}
