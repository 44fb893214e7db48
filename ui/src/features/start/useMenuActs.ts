/** What each item of the native menu does in the page: what its button or its key does. */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useShortcuts, useToasts } from "../../components";
import { useCopies, useDatabases, useDesk } from "../../desk";
import type { Events, PageItem } from "../../ipc";
import { useMessages } from "../../language";
import { prefer } from "../../preferences";
import { useUndo } from "../../undo";

type Chosen = Events["menu"];

/** Keys under which the shown page says its own acts. */
const EXPORT_KEYS = "mod+e";
const SHEET_KEYS = "?";

export function useMenuActs(): (chosen: Chosen) => void {
  const { open, create, openSample, importFolder } = useDatabases();
  const { backUp, restore } = useCopies();
  const router = useRouter();
  const undo = useUndo();
  const press = usePress();
  const reload = useReload();
  const database = useDesk().state?.database;
  return ({ id, value }) => {
    const acts: Record<PageItem, () => void> = {
      new_database: () => void create(),
      open_database: () => void open(),
      open_recent: () => void (value !== null && open(value)),
      open_sample: () => void openSample(),
      import_folder: () => void importFolder("write").then((began) => void (began && router.navigate({ to: "/data" }))),
      export_page: () => press(EXPORT_KEYS, "start-nothing-to-export"),
      // The menu of a system may offer it before anything is open.
      back_up: () => void (database && backUp()),
      restore: () => restore(),
      undo: undo.takeBack,
      redo: undo.doAgain,
      show_forecast: () => void router.navigate({ to: "/forecast" }),
      theme: () => void (isTheme(value) && prefer("theme", value)),
      language: () => void (isLanguage(value) && prefer("language", value)),
      reload_figures: reload,
      show_shortcuts: () => press(SHEET_KEYS),
    };
    acts[id]();
  };
}

function isTheme(value: string | null): value is "system" | "light" | "dark" {
  return value === "system" || value === "light" || value === "dark";
}

function isLanguage(value: string | null): value is "fr" | "en" {
  return value === "fr" || value === "en";
}

/** Does what a key does now; says so where it does nothing here. */
function usePress(): (keys: string, otherwise?: string) => void {
  const shortcuts = useShortcuts();
  const { show } = useToasts();
  const { text } = useMessages();
  return (keys, otherwise) => {
    const shortcut = shortcuts.findLast((one) => one.keys === keys);
    if (shortcut) shortcut.run();
    else if (otherwise) show({ text: text(otherwise) });
  };
}

/** Asks for everything that is shown again. */
function useReload(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries();
}
