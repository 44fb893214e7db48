/** Folders imported lately, kept with the preferences: the last one first. */
import { useCallback } from "react";
import { call } from "../ipc";
import type { DeskState } from "../ipc/generated";
import { useDesk } from "./DeskProvider";

const NAME = "import_folders";
const MOST = 4;

/** One a line: a folder's name may hold anything else. */
function foldersOf(state: DeskState | undefined): string[] {
  return (state?.preferences.kept[NAME] ?? "").split("\n").filter((path) => path !== "");
}

export interface Folders {
  folders: readonly string[];
  remember: (path: string) => void;
}

export function useFolders(): Folders {
  const { state, take } = useDesk();
  const remember = useCallback(
    (path: string): void => {
      const keep = async (): Promise<void> => {
        // The other preferences are as the program has them now, not as this page saw them last.
        const now = await call("state_get", null);
        const kept = [path, ...foldersOf(now).filter((other) => other !== path)].slice(0, MOST).join("\n");
        if (kept === now.preferences.kept[NAME]) return;
        take(await call("preferences_set", { ...now.preferences, kept: { ...now.preferences.kept, [NAME]: kept } }));
      };
      keep().catch((failure: unknown) => console.error("the folder is not remembered", failure));
    },
    [take],
  );
  return { folders: foldersOf(state), remember };
}
