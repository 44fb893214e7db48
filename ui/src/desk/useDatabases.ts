/**
 * Opening, creating, importing, backing up: the system's dialog says where, the program does it.
 * What is refused is said in a notice and changes nothing.
 */
import { useCallback, useMemo } from "react";
import { useToasts } from "../components";
import { appErrorOf, call } from "../ipc";
import type { DialogRequest } from "../ipc/shell";
import { useMessages } from "../language";
import { useDesk } from "./DeskProvider";
import { useJobs } from "./jobs";

export interface Databases {
  /** Asks which, where no path is given. */
  open: (path?: string, keyFile?: string | null) => Promise<void>;
  /** Asks for the file of a key, and opens the database with it. */
  openWithKey: (path: string) => Promise<void>;
  create: () => Promise<void>;
  openSample: () => Promise<void>;
  forget: (path: string) => Promise<void>;
  /** Asks which folder, where none is given. */
  importFolder: (how: "write" | "try", path?: string) => Promise<void>;
  /** Resolves to whether it began. */
  backUp: (passphrase: string | null) => Promise<boolean>;
  restore: (path: string, passphrase: string | null) => Promise<boolean>;
  /** Asks for a file or folder; undefined where nothing was chosen. */
  pick: (request: DialogRequest) => Promise<string | undefined>;
}

export function useDatabases(): Databases {
  const { take } = useDesk();
  const { began } = useJobs();
  const { show } = useToasts();
  const { text, error } = useMessages();
  const tried = useCallback(
    async <Answer,>(act: () => Promise<Answer>): Promise<Answer | undefined> => {
      try {
        return await act();
      } catch (thrown) {
        const refused = error(appErrorOf(thrown));
        show({ text: refused.hint ? `${refused.text} ${refused.hint}` : refused.text, tone: "error", seconds: 12 });
        return undefined;
      }
    },
    [error, show],
  );
  return useMemo<Databases>(() => {
    const pick: Databases["pick"] = async (request) =>
      (await tried(() => call("dialog_pick", request))) ?? undefined;
    const open: Databases["open"] = async (given, keyFile = null) => {
      const path = given ?? (await pick({ kind: "open_database" }));
      if (path === undefined) return;
      const state = await tried(() => call("database_open", { path, key_file: keyFile }));
      if (state) take(state);
    };
    return {
      pick,
      open,
      openWithKey: async (path) => {
        const keyFile = await pick({ kind: "key_file" });
        if (keyFile !== undefined) await open(path, keyFile);
      },
      create: async () => {
        const path = await pick({ kind: "new_database", suggested: text("data-new-database-name") });
        if (path === undefined) return;
        const state = await tried(() => call("database_create", { path, key_file: null }));
        if (state) take(state);
      },
      openSample: async () => {
        const state = await tried(() => call("database_demo", null));
        if (state) take(state);
      },
      forget: async (path) => {
        const state = await tried(() => call("recent_forget", { path, key_file: null }));
        if (state) take(state);
      },
      importFolder: async (how, given) => {
        const path = given ?? (await pick({ kind: "import_folder" }));
        if (path === undefined) return;
        const job = await tried(() => call("import_start", { path, dry_run: how === "try" }));
        if (job !== undefined) began(job, "import", path);
      },
      backUp: async (passphrase) => {
        const path = await pick({ kind: "backup_file", suggested: text("data-backup-name") });
        if (path === undefined) return false;
        const job = await tried(() => call("database_backup", { path, passphrase }));
        if (job !== undefined) began(job, "backup", path);
        return job !== undefined;
      },
      restore: async (path, passphrase) => {
        const job = await tried(() => call("database_restore", { path, into: null, passphrase }));
        if (job !== undefined) began(job, "restore", path);
        return job !== undefined;
      },
    };
  }, [tried, take, began, text]);
}
