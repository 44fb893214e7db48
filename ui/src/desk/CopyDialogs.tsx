/**
 * Copies and databases from copies, asked for from anywhere: a button of a page, a start screen, the
 * native menu. Deliberately absent: the work itself (useDatabases, jobs).
 */
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import { BackupDialog } from "./BackupDialog";
import { RestoreDialog } from "./RestoreDialog";
import { useDatabases } from "./useDatabases";

export interface Copies {
  /** Asks where to and with which passphrase. */
  backUp: () => void;
  /** Asks which copy, where none is given, then names what it replaces. */
  restore: (path?: string) => void;
}

const CopiesContext = createContext<Copies>({ backUp: () => undefined, restore: () => undefined });

type Asked = { kind: "backup" } | { kind: "restore"; path: string };

export function CopiesProvider({ children }: { children: ReactNode }): ReactNode {
  const [asked, setAsked] = useState<Asked>();
  const { pick } = useDatabases();
  const copies = useMemo<Copies>(
    () => ({
      backUp: () => setAsked({ kind: "backup" }),
      restore: (given) => {
        const ask = (path: string | undefined): void => {
          if (path !== undefined) setAsked({ kind: "restore", path });
        };
        if (given === undefined) void pick({ kind: "restore_file" }).then(ask);
        else ask(given);
      },
    }),
    [pick],
  );
  const close = (): void => setAsked(undefined);
  return (
    <CopiesContext value={copies}>
      {children}
      {asked?.kind === "backup" && <BackupDialog onClose={close} />}
      {asked?.kind === "restore" && <RestoreDialog path={asked.path} onClose={close} />}
    </CopiesContext>
  );
}

export function useCopies(): Copies {
  return useContext(CopiesContext);
}
