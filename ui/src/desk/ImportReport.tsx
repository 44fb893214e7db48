/** An import: how far it is, what it did, what it refused, as a list that can be read and exported. */
import type { ReactNode } from "react";
import { Button, copyText, Notice, Progress, useToasts } from "../components";
import type { ImportResult, Problem } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { ImportCounts } from "./ImportCounts";
import { ImportIssues } from "./ImportIssues";
import { changesOf } from "./importWords";
import "./ImportReport.css";
import { jobProgressOf } from "./jobProgress";
import { useJobs, type Job } from "./jobs";
import { useDatabases } from "./useDatabases";

export interface ImportReportProps {
  job: Job;
  onSeeForecast?: (() => void) | undefined;
}

export function ImportReport({ job, onSeeForecast }: ImportReportProps): ReactNode {
  const { outcome } = job;
  switch (outcome.kind) {
    case "running":
      return <Running job={job} />;
    case "failed":
      return <Failed job={job} problem={outcome.problem} />;
    case "import":
      return <Ended job={job} result={outcome.result} onSeeForecast={onSeeForecast} />;
    case "cancelled":
    case "done":
      return null;
  }
}

function Running({ job }: { job: Job }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const { cancel } = useJobs();
  const { progress } = job;
  const name = progress?.at
    ? text("data-import-reading", { file: progress.at })
    : text(`data-import-${progress?.stage ?? "reading"}-all`);
  const canCancel = progress?.can_cancel ?? true;
  return (
    <div className="import-running">
      <Progress
        name={name}
        {...jobProgressOf(job, messages)}
        {...(canCancel ? { onCancel: () => cancel(job.id) } : {})}
      />
      <p className="import-path identifier">{job.path}</p>
      <p className="import-note">{text("data-import-meanwhile")}</p>
    </div>
  );
}

/** The folder could not be read at all. */
function Failed({ job, problem }: { job: Job; problem: Problem }): ReactNode {
  const { text, error } = useMessages();
  const { importFolder } = useDatabases();
  const { show } = useToasts();
  const said = error(problem);
  const detail = [problem.code, problem.message, problem.path].join("\n");
  return (
    <Notice
      tone="danger"
      title={said.text}
      note={text("data-import-nothing-written")}
      acts={
        <>
          <Button tone="primary" onPress={() => void importFolder("write")}>
            {text("data-import-other")}
          </Button>
          <AgainButton job={job} />
          <Button onPress={() => void copyText(detail).then(() => show({ text: text("error-detail-copied") }))}>
            {text("error-copy-detail")}
          </Button>
        </>
      }
    >
      {said.hint}
    </Notice>
  );
}

function AgainButton({ job, isFirst = false }: { job: Job; isFirst?: boolean }): ReactNode {
  const { text } = useMessages();
  const { importFolder } = useDatabases();
  return (
    <Button tone={isFirst ? "primary" : "secondary"} onPress={() => void importFolder(job.how, job.path)}>
      {text(job.how === "try" ? "data-import-try-again" : "data-import-again")}
    </Button>
  );
}

interface EndedProps {
  job: Job;
  result: ImportResult;
  onSeeForecast: (() => void) | undefined;
}

const TONE = { committed: "info", dry_run: "info", cancelled: "warn", refused: "danger" } as const;

function Ended({ job, result, onSeeForecast }: EndedProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  const { status, error_count: errors, warning_count: warnings } = result;
  const changes = changesOf(result, messages, formats);
  return (
    <section className="import-report" aria-label={text("data-import-report")}>
      <Notice
        tone={TONE[status]}
        title={text(`data-import-ended-${status}`, { count: errors })}
        note={<span className="identifier">{result.path}</span>}
        acts={<EndedActs job={job} result={result} onSeeForecast={onSeeForecast} />}
      >
        {text(`data-import-means-${status}`, { changes })}
      </Notice>
      {errors > 0 && <ImportIssues kind="errors" job={job.id} count={errors} issues={result.errors} />}
      {warnings > 0 && <ImportIssues kind="warnings" job={job.id} count={warnings} issues={result.warnings} />}
      {result.entities.length > 0 && <ImportCounts entities={result.entities} />}
    </section>
  );
}

function EndedActs({ job, result, onSeeForecast }: EndedProps): ReactNode {
  const { text } = useMessages();
  const { importFolder } = useDatabases();
  switch (result.status) {
    case "committed":
      return (
        onSeeForecast && (
          <Button tone="primary" onPress={onSeeForecast}>
            {text("data-see-forecast")}
          </Button>
        )
      );
    case "dry_run":
      return (
        <Button tone="primary" onPress={() => void importFolder("write", job.path)}>
          {text("data-import-now")}
        </Button>
      );
    case "refused":
    case "cancelled":
      return <AgainButton job={job} isFirst />;
  }
}
