/**
 * What only the desktop window has: dialogs, menu, links, dropped files (src-tauri). In a browser
 * these commands are refused and the events never come.
 */

export type DialogRequest =
  | { kind: "open_database" | "key_file" | "import_folder" | "restore_file" }
  | { kind: "new_database" | "export_file" | "backup_file"; suggested: string };

export type Link =
  | { kind: "forecast"; query: Record<string, string> }
  | { kind: "deal"; id: string };

export type OpenRequest =
  | { kind: "database"; path: string; key_file: string | null }
  | { kind: "sample" }
  | { kind: "place"; link: Link };

export type PageItem =
  | "new_database"
  | "open_database"
  | "open_recent"
  | "open_sample"
  | "import_folder"
  | "export_page"
  | "back_up"
  | "restore"
  | "undo"
  | "redo"
  | "show_forecast"
  | "theme"
  | "language"
  | "reload_figures"
  | "show_shortcuts";

export interface ShellCommands {
  /** The page listens: what was asked of it so far. */
  window_ready: { request: null; answer: OpenRequest[] };
  /** The system's own dialog; null where nothing was chosen. */
  dialog_pick: { request: DialogRequest; answer: string | null };
}

export interface ShellEvents {
  menu: { id: PageItem; value: string | null };
  open_requested: OpenRequest;
  /** Paths that were dropped on the window. */
  files_dropped: unknown;
}
