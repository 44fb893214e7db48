/** An import: how far it is, what it did, what it refused, as a list that can be read and exported. */
import type { ReactNode } from "react";
import { Button, Notice, Progress } from "../components";
import type { EntityCounts, ImportResult } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { ImportIssues } from "./ImportIssues";
import { jobProgressOf } from "./jobProgress";
import { useJobs, type Job } from "./jobs";
import { useDatabases } from "./useDatabases";
import "./ImportReport.css";

export function ImportReport({ job, onSeeForecast }: { job: Job; onSeeForecast?: () => void }): ReactNode {
  const { text } = useMessages();
  const { cancel } = useJobs();
  const { outcome, progress } = job;
  if (outcome.kind === "running") {
    const name = progress?.at
      ? text("data-import-reading", { file: progress.at })
      : text(`data-import-${progress?.stage ?? "reading-folder"}`);
    const canCancel = progress?.can_cancel ?? true;
    return (
      <Progress
        name={name}
        {...jobProgressOf(job)}
        {...(canCancel ? { onCancel: () => cancel(job.id) } : {})}
      />
    );
  }
  if (outcome.kind === "failed") return <Failed job={job} problem={outcome.problem} />;
  if (outcome.kind !== "import") return null;
  return <Ended job={job} result={outcome.result} {...(onSeeForecast ? { onSeeForecast } : {})} />;
}

function Failed({ job, problem }: { job: Job; problem: Extract<Job["outcome"], { kind: "failed" }>["problem"] }): ReactNode {
  const { text, error } = useMessages();
  const { importFolder } = useDatabases();
  const said = error(problem);
  return (
    <Notice
      tone="danger"
      title={said.text}
      acts={
        <>
          <Button onPress={() => void importFolder("write", job.path)}>{text("data-import-again")}</Button>
          <Button onPress={() => void importFolder("write")}>{text("data-import-other")}</Button>
        </>
      }
    >
      {said.hint}
    </Notice>
  );
}

interface EndedProps {
  job: Job;
  result: ImportResult;
  onSeeForecast?: () => void;
}

const TONE = { committed: "info", dry_run: "info", cancelled: "warn", refused: "danger" } as const;

function Ended({ job, result, onSeeForecast }: EndedProps): ReactNode {
  const { text } = useMessages();
  const { importFolder } = useDatabases();
  const { status, error_count: errors, warning_count: warnings } = result;
  const again = <Button onPress={() => void importFolder("write", job.path)}>{text("data-import-again")}</Button>;
  return (
    <section className="import-report" aria-label={text("data-import-report")}>
      <Notice
        tone={TONE[status]}
        title={text(`data-import-ended-${status}`, { count: errors })}
        acts={
          status === "committed" ? (
            onSeeForecast && <Button onPress={onSeeForecast}>{text("data-see-forecast")}</Button>
          ) : status === "dry_run" ? (
            <Button onPress={() => void importFolder("write", job.path)}>{text("data-import-now")}</Button>
          ) : (
            again
          )
        }
      >
        {text(`data-import-means-${status}`, { path: result.path })}
      </Notice>
      {errors > 0 && <ImportIssues kind="errors" job={job.id} count={errors} issues={result.errors} />}
      {warnings > 0 && <ImportIssues kind="warnings" job={job.id} count={warnings} issues={result.warnings} />}
      {result.entities.length > 0 && <Counts entities={result.entities} />}
    </section>
  );
}

const COUNTS = ["read", "new", "changed", "unchanged", "deleted", "rejected"] as const;

/** What became of the rows of each file. */
function Counts({ entities }: { entities: readonly EntityCounts[] }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  return (
    <table className="import-counts">
      <caption className="visually-hidden">{text("data-import-counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("column-entity")}</th>
          {COUNTS.map((name) => (
            <th key={name} scope="col" className="figure">
              {text(`column-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entities.map((row) => (
          <tr key={row.entity}>
            <th scope="row">{find(`entity-${row.entity}`) ?? row.entity}</th>
            {COUNTS.map((name) => (
              <td key={name} className="figure" data-rejected={name === "rejected" && row.rejected > 0}>
                {formats.count(row[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
