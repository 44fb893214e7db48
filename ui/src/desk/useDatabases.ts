/**
 * Opening, creating, importing, backing up: the system's dialog says where, the program does it.
 * What is refused is said in a notice and changes nothing.
 */
import { useCallback, useMemo } from "react";
import { useToasts } from "../components";
import { appErrorOf, call, type DialogRequest } from "../ipc";
import { useMessages } from "../language";
import { useDesk } from "./DeskProvider";
import { useFolders } from "./folders";
import { useJobs, type ImportHow } from "./jobs";

export interface Databases {
  /** Asks which, where no path is given. */
  open: (path?: string, keyFile?: string | null) => Promise<void>;
  /** Asks for the file of a key, and opens the database with it. */
  openWithKey: (path: string) => Promise<void>;
  create: () => Promise<void>;
  openSample: () => Promise<void>;
  forget: (path: string) => Promise<void>;
  /** Asks which folder, where none is given. Resolves to whether it began. */
  importFolder: (how: ImportHow, path?: string) => Promise<boolean>;
  /** Resolves to whether it began. */
  backUp: (passphrase: string | null) => Promise<boolean>;
  restore: (path: string, passphrase: string | null) => Promise<boolean>;
  /** Asks for a file or folder; undefined where nothing was chosen. */
  pick: (request: DialogRequest) => Promise<string | undefined>;
}

/** A refusal has to be read. */
const REFUSAL_SECONDS = 12;

/** Refusals that another key may cure. */
const OF_A_KEY: ReadonlySet<string> = new Set(["database-key-missing", "database-wrong-key", "key-file-invalid"]);

type Tried = <Answer>(act: () => Promise<Answer>, about?: About) => Promise<Answer | undefined>;

interface About {
  /** The file, where the program does not name it. */
  path: string;
  onOtherKey: () => void;
}

function useTried(): Tried {
  const { show } = useToasts();
  const { text, error } = useMessages();
  return useCallback<Tried>(
    async (act, about) => {
      try {
        return await act();
      } catch (thrown) {
        const refused = appErrorOf(thrown);
        const values = { ...refused.arguments, ...(about ? { path: about.path } : {}) };
        const said = error({ code: refused.code, message: refused.message, hint: refused.hint, arguments: values });
        const isOfKey = about !== undefined && OF_A_KEY.has(refused.code);
        show({
          text: said.hint ? `${said.text} ${said.hint}` : said.text,
          tone: "error",
          seconds: REFUSAL_SECONDS,
          ...(isOfKey ? { action: { name: text("start-cure-key"), onPress: about.onOtherKey } } : {}),
        });
        return undefined;
      }
    },
    [error, show, text],
  );
}

export function useDatabases(): Databases {
  const { take } = useDesk();
  const { began } = useJobs();
  const { remember } = useFolders();
  const { text } = useMessages();
  const tried = useTried();
  return useMemo<Databases>(() => {
    const pick: Databases["pick"] = async (request) =>
      (await tried(() => call("dialog_pick", request))) ?? undefined;
    const open: Databases["open"] = async (given, keyFile = null) => {
      const path = given ?? (await pick({ kind: "open_database" }));
      if (path === undefined) return;
      const about = { path, onOtherKey: () => void openWithKey(path) };
      const state = await tried(() => call("database_open", { path, key_file: keyFile }), about);
      if (state) take(state);
    };
    const openWithKey: Databases["openWithKey"] = async (path) => {
      const keyFile = await pick({ kind: "key_file" });
      if (keyFile !== undefined) await open(path, keyFile);
    };
    return {
      pick,
      open,
      openWithKey,
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
        if (path === undefined) return false;
        const job = await tried(() => call("import_start", { path, dry_run: how === "try" }));
        if (job === undefined) return false;
        began(job, "import", path, how);
        remember(path);
        return true;
      },
      backUp: async (passphrase) => {
        // The system's own dialog asks before it gives a file that stands already.
        const path = await pick({ kind: "backup_file", suggested: text("data-backup-name") });
        if (path === undefined) return false;
        const job = await tried(() => call("database_backup", { path, replace: true, passphrase }));
        if (job !== undefined) began(job, "backup", path);
        return job !== undefined;
      },
      restore: async (path, passphrase) => {
        const job = await tried(() => call("database_restore", { path, into: null, passphrase }));
        if (job !== undefined) began(job, "restore", path);
        return job !== undefined;
      },
    };
  }, [tried, take, began, remember, text]);
}
