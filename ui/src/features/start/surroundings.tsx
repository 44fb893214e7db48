/**
 * Around all pages: the open database, background work, what the menu, links and dropped files
 * ask, and the screens where there are no figures to show.
 */
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import { FrameFactsContext } from "../../app/frameFacts";
import { PAGES } from "../../app/pages";
import { Notice, useToasts } from "../../components";
import { changesOf, CopiesProvider, DeskProvider, JobsProvider, useDesk, type Job } from "../../desk";
import type { ImportResult } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { later } from "../../later";
import { JobFoot } from "./JobFoot";
import { Opening } from "./Opening";
import { Requests } from "./Requests";
import "./surroundings.css";

const StartScreen = later(() => import("./StartScreen").then((part) => part.StartScreen));

export function Surroundings({ children }: { children: ReactNode }): ReactNode {
  return (
    <DeskProvider>
      <ToldJobs>
        <CopiesProvider>
          <Facts>
            <Requests />
            <Gate>{children}</Gate>
          </Facts>
        </CopiesProvider>
      </ToldJobs>
    </DeskProvider>
  );
}

/** Long enough to read what changed and to go there. */
const ENDED_SECONDS = 10;

/** Says how background work ended, wherever the person is by then. */
function ToldJobs({ children }: { children: ReactNode }): ReactNode {
  const { show } = useToasts();
  const { text, error } = useMessages();
  const onImport = useToldImport();
  const onEnd = useCallback(
    ({ kind, path, outcome }: Job): void => {
      switch (outcome.kind) {
        case "failed": {
          const said = error({ ...outcome.problem, arguments: { ...outcome.problem.arguments } });
          return void show({
            text: said.hint ? `${said.text} ${said.hint}` : said.text,
            tone: "error",
            seconds: ENDED_SECONDS,
          });
        }
        case "done": {
          const wrote = outcome.path;
          const id = wrote === null ? `start-done-${kind}-alone` : `start-done-${kind}`;
          return void show({ text: text(id, { path: wrote ?? path }), seconds: ENDED_SECONDS });
        }
        case "cancelled":
          return void show({ text: text("start-stopped") });
        case "import":
          return onImport(outcome.result);
        case "running":
          return;
      }
    },
    [show, text, error, onImport],
  );
  return <JobsProvider onEnd={onEnd}>{children}</JobsProvider>;
}

/**
 * What an import changed, with the way to the figures; what it refused, with the way to the list.
 * Nothing where the report itself is before the person.
 */
function useToldImport(): (result: ImportResult) => void {
  const { show } = useToasts();
  const messages = useMessages();
  const formats = useFormats();
  const router = useRouter();
  const { state } = useDesk();
  const status = useRef(state?.status);
  useEffect(() => {
    status.current = state?.status;
  });
  return useCallback(
    (result: ImportResult): void => {
      const { text } = messages;
      const isIn = result.status === "committed";
      const isReportShown = router.state.location.pathname === "/data" || (!isIn && status.current !== "ready");
      if (isReportShown) return;
      const to = isIn ? "/forecast" : "/data";
      const isThere = router.state.location.pathname === to;
      const values = { changes: changesOf(result, messages, formats), count: result.error_count };
      show({
        text: text(`start-import-${result.status}`, values),
        seconds: ENDED_SECONDS,
        ...(isThere
          ? {}
          : {
              action: {
                name: text(isIn ? "data-see-forecast" : "start-see-import"),
                onPress: () => void router.navigate({ to }),
              },
            }),
      });
    },
    [show, messages, formats, router],
  );
}

/** What the frame says of the open database. */
function Facts({ children }: { children: ReactNode }): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const database = state?.database;
  const company = database ? (database.company ?? text("start-no-company")) : "Diapason";
  const detail = text(!database ? "start-none-open" : database.is_demo ? "start-sample-detail" : "start-database-detail");
  const facts = useMemo(() => ({ company, detail, foot: <JobFoot /> }), [company, detail]);
  return <FrameFactsContext value={facts}>{children}</FrameFactsContext>;
}

/**
 * The pages: each database has its own. Where there are no figures, a page that shows others stands
 * all the same, and the start screens take the place of the rest.
 */
function Gate({ children }: { children: ReactNode }): ReactNode {
  const { state, error } = useDesk();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const needsNone = PAGES.some((page) => page.path === path && page.needs === "nothing");
  if (state?.status !== "ready" && !(needsNone && state)) {
    const isOpening = !error && (!state || state.status === "opening");
    return isOpening ? <Opening /> : <StartScreen />;
  }
  return (
    <div className="start-pages" key={state.database?.path}>
      <Stale />
      {children}
    </div>
  );
}

/** The newest content cannot be shown: the figures are those before it, and say so. */
function Stale(): ReactNode {
  const { state } = useDesk();
  const { text, error } = useMessages();
  if (state?.status !== "ready" || !state.problem) return null;
  const said = error(state.problem);
  return (
    <div className="start-stale">
      <Notice tone="warn" title={text("start-stale")}>
        {said.hint ? `${said.text} ${said.hint}` : said.text}
      </Notice>
    </div>
  );
}
