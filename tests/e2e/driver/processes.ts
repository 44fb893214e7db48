/** Programs that a journey starts: their words, their memory, their end. Linux only (/proc). */
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";

/** A program that writes its words to a file. */
export interface Program {
  process: ChildProcess;
  /** Resolves when it has ended. */
  ended: Promise<void>;
}

/** Starts a program; both its streams go to the end of `log`. */
export function start(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  log: string,
): Program {
  const process = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const file = createWriteStream(log, { flags: "a" });
  process.stdout.pipe(file, { end: false });
  process.stderr.pipe(file, { end: false });
  const ended = new Promise<void>((resolve) => {
    // Not "close": what the program started may hold its streams a little longer.
    process.once("exit", () => file.end(resolve));
    process.once("error", (error) => file.end(`${program}: ${error.message}\n`, resolve));
  });
  return { process, ended };
}

/** Ends a program, at once when it does not end by itself. */
export async function end(program: Program | undefined): Promise<void> {
  if (!program) return;
  program.process.kill("SIGTERM");
  const insist = setTimeout(() => program.process.kill("SIGKILL"), 3_000);
  await program.ended;
  clearTimeout(insist);
}

/** Every process below `root`, itself included, with its name. */
export async function below(root: number): Promise<{ id: number; name: string }[]> {
  const all = new Map<number, { parent: number; name: string }>();
  for (const entry of await readdir("/proc")) {
    const stat = /^\d+$/.test(entry) ? await quietly(`/proc/${entry}/stat`) : "";
    // The name stands in brackets and may hold any character.
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat) ?? [];
    if (name !== undefined) all.set(Number(entry), { parent: Number(parent), name });
  }
  const isBelow = (id: number): boolean =>
    id === root || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
  return [...all].filter(([id]) => isBelow(id)).map(([id, { name }]) => ({ id, name }));
}

/** Memory that a process holds, in kB, what it shares counted in proportion (PSS). */
export async function proportionalMemory(id: number): Promise<number> {
  const text = await quietly(`/proc/${id}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
}

/** A file's text; none where the process has just ended. */
async function quietly(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}
