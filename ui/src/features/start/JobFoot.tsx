/** Background work at the foot of the sidebar, on whichever page the person is. */
import type { ReactNode } from "react";
import { Progress } from "../../components";
import { jobProgressOf, useDesk, useJobs } from "../../desk";
import { useFormats, useMessages } from "../../language";

export function JobFoot(): ReactNode {
  const { jobs } = useJobs();
  const { state } = useDesk();
  const { text } = useMessages();
  const formats = useFormats();
  const running = jobs.filter(({ outcome }) => outcome.kind === "running");
  if (running.length > 0) {
    return (
      <div className="job-foot">
        {running.map((job) => (
          <Progress key={job.id} name={text(`start-running-${job.kind}`)} {...jobProgressOf(job)} />
        ))}
      </div>
    );
  }
  const lines = state?.database?.lines;
  return lines === undefined ? null : <>{text("start-foot", { count: lines, shown: formats.count(lines) })}</>;
}
