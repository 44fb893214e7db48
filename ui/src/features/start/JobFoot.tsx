/** Background work at the foot of the sidebar, on whichever page the person is; it leads to Data. */
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Progress } from "../../components";
import { jobProgressOf, useDesk, useJobs, type Job } from "../../desk";
import { useFormats, useMessages } from "../../language";
import "./JobFoot.css";

export function JobFoot(): ReactNode {
  const { jobs } = useJobs();
  const { state } = useDesk();
  const { text } = useMessages();
  const formats = useFormats();
  const running = jobs.find(({ outcome }) => outcome.kind === "running");
  if (running) return <RunningFoot job={running} />;
  const lines = state?.database?.lines;
  return lines === undefined ? null : <>{text("start-foot", { count: lines, shown: formats.count(lines) })}</>;
}

function RunningFoot({ job }: { job: Job }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  const router = useRouter();
  const name = text(`start-running-${job.kind}`);
  const left = job.progress?.seconds_left;
  const far =
    left === null || left === undefined ? undefined : text("progress-left", { time: formats.elapsed(left) });
  return (
    <button
      type="button"
      className="job-foot"
      data-tip={far ? `${name}, ${far}` : name}
      onClick={() => void router.navigate({ to: "/data" })}
    >
      <span className="job-foot-words">
        <span className="job-foot-name">{name}</span>
        {far && <span className="job-foot-left"> {far}</span>}
      </span>
      <Progress name={name} {...jobProgressOf(job, messages)} />
    </button>
  );
}
