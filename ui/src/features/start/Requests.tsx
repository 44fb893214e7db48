/**
 * What comes from outside the page: the native menu, links and second starts, files dropped on the
 * window. Each leads to the same act as a button would; what is not understood changes nothing.
 */
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { useCopies, useDatabases } from "../../desk";
import { call, isInShell, listen } from "../../ipc";
import { DropVeil } from "./DropVeil";
import { useMenuActs } from "./useMenuActs";
import { useOpenActs } from "./useOpenActs";

const DATABASE = ".diapason";
const BACKUP = ".diapason-backup";

export function Requests(): ReactNode {
  const onMenu = useMenuActs();
  const onOpen = useOpenActs();
  const onDrop = useDropAct();
  const now = useRef({ onMenu, onOpen, onDrop });
  useEffect(() => {
    now.current = { onMenu, onOpen, onDrop };
  });
  useEffect(() => {
    const stops = [
      listen("menu", (chosen) => now.current.onMenu(chosen)),
      listen("open_requested", (request) => now.current.onOpen(request)),
      listen("files_dropped", (files) => files.kind === "dropped" && now.current.onDrop(files.paths)),
    ];
    if (isInShell()) {
      // Only now: what was asked before would have been said to nobody.
      void call("window_ready", null).then((waiting) => waiting.forEach((request) => now.current.onOpen(request)));
    }
    return () => stops.forEach((stop) => stop());
  }, []);
  return <DropVeil />;
}

/** A database is opened, a copy brought back, anything else imported: a folder, or a file of one. */
function useDropAct(): (paths: readonly string[]) => void {
  const { open, importFolder } = useDatabases();
  const { restore } = useCopies();
  const router = useRouter();
  return ([path]) => {
    if (path === undefined) return;
    if (path.endsWith(BACKUP)) restore(path);
    else if (path.endsWith(DATABASE)) void open(path);
    else void importFolder("write", path).then((began) => void (began && router.navigate({ to: "/data" })));
  };
}
