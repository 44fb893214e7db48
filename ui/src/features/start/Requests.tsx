/**
 * What comes from outside the page: the native menu, links and second starts, files dropped on the
 * window. Each leads to the same act as a button would; what is not understood does nothing.
 */
import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { useToasts } from "../../components";
import { useDatabases, useDesk } from "../../desk";
import { call, isInShell, listen, type Events, type OpenRequest } from "../../ipc";
import { useMessages } from "../../language";
import { prefer } from "../../preferences";
import { useUndo } from "../../undo";

type Chosen = Events["menu"];

export function Requests(): ReactNode {
  const onMenu = useMenuActs();
  const onOpen = useOpenActs();
  const { importFolder } = useDatabases();
  const router = useRouter();
  const { state } = useDesk();
  const isReady = state?.status === "ready";
  const now = useRef({ onMenu, onOpen, importFolder, isReady });
  useEffect(() => {
    now.current = { onMenu, onOpen, importFolder, isReady };
  });
  useEffect(() => {
    const stops = [
      listen("menu", (chosen) => now.current.onMenu(chosen)),
      listen("open_requested", (request) => now.current.onOpen(request)),
      listen("files_dropped", (files) => {
        const path = files.kind === "dropped" ? files.paths[0] : undefined;
        if (path === undefined) return;
        if (now.current.isReady) void router.navigate({ to: "/data" });
        void now.current.importFolder("write", path);
      }),
    ];
    if (isInShell()) {
      // Only now: what was asked before would have been said to nobody.
      void call("window_ready", null).then((waiting) => waiting.forEach((request) => now.current.onOpen(request)));
    }
    return () => stops.forEach((stop) => stop());
  }, [router]);
  return <DropVeil />;
}

/** Lights up while files are held over the window. */
function DropVeil(): ReactNode {
  const { text } = useMessages();
  const veil = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      listen("files_dropped", ({ kind }) => {
        if (veil.current) veil.current.hidden = kind !== "over";
      }),
    [],
  );
  return (
    <div ref={veil} hidden className="drop-veil">
      <p>{text("start-drop")}</p>
    </div>
  );
}

function useMenuActs(): (chosen: Chosen) => void {
  const { open, create, openSample, importFolder } = useDatabases();
  const { again, state } = useDesk();
  const router = useRouter();
  const undo = useUndo();
  const isReady = state?.status === "ready";
  return useCallback(
    ({ id, value }: Chosen): void => {
      const go = (to: string): void => void (isReady && router.navigate({ to }));
      switch (id) {
        case "new_database":
          return void create();
        case "open_database":
          return void open();
        case "open_recent":
          return void (value !== null && open(value));
        case "open_sample":
          return void openSample();
        case "import_folder":
          go("/data");
          return void importFolder("write");
        case "back_up":
        case "restore":
          return void (isReady && router.navigate({ to: "/data", search: { act: id } }));
        case "show_forecast":
          return go("/forecast");
        case "theme":
          if (value === "light" || value === "dark" || value === "system") prefer("theme", value);
          return;
        case "language":
          if (value === "fr" || value === "en") prefer("language", value);
          return;
        case "reload_figures":
          return again();
        case "undo":
          return undo.takeBack();
        case "redo":
          return undo.doAgain();
        case "export_page":
        case "show_shortcuts":
          // The page itself hears these.
          return;
      }
    },
    [open, create, openSample, importFolder, again, router, undo, isReady],
  );
}

function useOpenActs(): (request: OpenRequest) => void {
  const { open, openSample } = useDatabases();
  const router = useRouter();
  const { show } = useToasts();
  const { text } = useMessages();
  return useCallback(
    (request: OpenRequest): void => {
      if (request.kind === "database") return void open(request.path, request.key_file);
      if (request.kind === "sample") return void openSample();
      const { link } = request;
      if (link.kind === "deal") {
        return void router.navigate({ to: "/forecast", search: { panel: "deal", deal: link.id } });
      }
      if (link.kind === "forecast") {
        return void router.navigate({ to: "/forecast", search: link.query });
      }
      show({ text: text("start-unknown-link") });
    },
    [open, openSample, router, show, text],
  );
}
