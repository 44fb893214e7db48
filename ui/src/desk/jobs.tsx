/**
 * Background work of the program: imports, backups, restores. Its progress is heard here for all
 * pages, so that it survives going to another one; its outcome is asked when it ends.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { appErrorOf, call, listen } from "../ipc";
import type { JobOutcome, JobProgress } from "../ipc/generated";

export type JobKind = "import" | "backup" | "restore";

/** Whether an import writes or is only tried. */
export type ImportHow = "write" | "try";

export interface Job {
  id: number;
  kind: JobKind;
  how: ImportHow;
  /** What it works on: a folder, a file. */
  path: string;
  progress: JobProgress | undefined;
  outcome: JobOutcome;
  /** A person asked it to stop; it has not yet. */
  isEnding: boolean;
}

export interface Jobs {
  /** Newest first; what has ended stays until another of its kind begins. */
  jobs: readonly Job[];
  /** Notes work that a command has begun. */
  began: (id: number, kind: JobKind, path: string, how?: ImportHow) => void;
  cancel: (id: number) => void;
  forget: (id: number) => void;
}

const JobsContext = createContext<Jobs>({
  jobs: [],
  began: () => undefined,
  cancel: () => undefined,
  forget: () => undefined,
});

const RUNNING: JobOutcome = { kind: "running" };

/** Work whose outcome cannot be asked has failed, as far as anybody can tell. */
async function outcomeOf({ id, path }: Job): Promise<JobOutcome> {
  try {
    return await call("job_outcome", { job: id });
  } catch (thrown) {
    const { code, message, hint, arguments: values } = appErrorOf(thrown);
    const facts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    return { kind: "failed", problem: { code, message, hint: hint ?? null, arguments: facts, path } };
  }
}

export function JobsProvider({ children, onEnd }: { children: ReactNode; onEnd?: (job: Job) => void }): ReactNode {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const ended = useRef(onEnd);
  useEffect(() => {
    ended.current = onEnd;
  });
  const change = useCallback((id: number, with_: Partial<Job>): void => {
    setJobs((before) => before.map((job) => (job.id === id ? { ...job, ...with_ } : job)));
  }, []);
  const told = useRef(new Set<number>());
  const look = useCallback(
    async (job: Job): Promise<void> => {
      const outcome = await outcomeOf(job);
      // The answer to a question and the event may both say that it ended.
      if (outcome.kind === "running" || told.current.has(job.id)) return;
      told.current.add(job.id);
      change(job.id, { outcome });
      ended.current?.({ ...job, outcome });
    },
    [change],
  );
  const known = useRef(jobs);
  useEffect(() => {
    known.current = jobs;
  }, [jobs]);
  useEffect(() => {
    const onProgress = ({ progress }: { progress: JobProgress }): void => change(progress.job, { progress });
    const onEnded = ({ job: id }: { job: number }): void => {
      const job = known.current.find((one) => one.id === id);
      if (job?.outcome.kind === "running") void look(job);
    };
    const stops = [listen("job_progressed", onProgress), listen("job_ended", onEnded)];
    return () => stops.forEach((stop) => stop());
  }, [change, look]);
  const value = useMemo<Jobs>(
    () => ({
      jobs,
      began: (id, kind, path, how = "write") => {
        const job: Job = { id, kind, how, path, progress: undefined, outcome: RUNNING, isEnding: false };
        known.current = [job, ...known.current.filter((one) => one.kind !== kind)];
        setJobs(known.current);
        // Short work may have ended before anybody listened.
        void look(job);
      },
      cancel: (id) => {
        change(id, { isEnding: true });
        call("job_cancel", { job: id }).catch(() => change(id, { isEnding: false }));
      },
      forget: (id) => setJobs((before) => before.filter((job) => job.id !== id)),
    }),
    [jobs, change, look],
  );
  return <JobsContext value={value}>{children}</JobsContext>;
}

export function useJobs(): Jobs {
  return useContext(JobsContext);
}

/** The newest work of a kind. */
export function useJob(kind: JobKind): Job | undefined {
  return useJobs().jobs.find((job) => job.kind === kind);
}
