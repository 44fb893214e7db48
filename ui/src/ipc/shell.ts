// Generated from src-tauri by its test `the_typescript_is_fresh`. Do not edit.
/**
 * What only the desktop window has: dialogs, menu, links, dropped files. In a browser these commands
 * are refused and the events never come.
 */

/**
 * What the person is to choose.
 */
export type DialogRequest = { "kind": "open_database" } | { "kind": "new_database", 
/**
 * The file's name that is offered.
 */
suggested: string, } | { "kind": "key_file" } | { "kind": "import_folder" } | { "kind": "export_file", 
/**
 * The file's name that is offered, with its ending.
 */
suggested: string, } | { "kind": "backup_file", 
/**
 * The file's name that is offered.
 */
suggested: string, } | { "kind": "restore_file" };

/**
 * Files over the window or dropped on it.
 */
export type FilesDropped = { "kind": "over", 
/**
 * How many.
 */
count: number, } | { "kind": "dropped", 
/**
 * Their paths.
 */
paths: Array<string>, } | { "kind": "left" };

/**
 * A place in the program.
 */
export type Link = { "kind": "forecast", 
/**
 * The words after `?`, by name.
 */
query: { [key in string]: string }, } | { "kind": "deal", 
/**
 * Its id.
 */
id: string, } | { "kind": "customer", 
/**
 * Its id.
 */
id: string, };

/**
 * An item of the menu that the page acts on.
 */
export type MenuChoice = { 
/**
 * Which.
 */
id: PageItem, 
/**
 * Which of several: a path, a theme, a language; null where there is only one.
 */
value: string | null, };

/**
 * Something to show or to open.
 */
export type OpenRequest = { "kind": "database", 
/**
 * Its file.
 */
path: string, 
/**
 * The file of its key; null: where keys are kept.
 */
key_file: string | null, } | { "kind": "sample" } | { "kind": "place", 
/**
 * Which.
 */
link: Link, };

/**
 * Items that the page acts on.
 */
export type PageItem = "new_database" | "open_database" | "open_recent" | "open_sample" | "import_folder" | "export_page" | "back_up" | "restore" | "undo" | "redo" | "show_forecast" | "theme" | "language" | "reload_figures" | "show_shortcuts";

export interface ShellCommands {
  /** The page listens: what was asked of it so far. Without it the window says that no page came. */
  window_ready: { request: null; answer: OpenRequest[] };
  /** The system's own dialog; null where nothing was chosen. */
  dialog_pick: { request: DialogRequest; answer: string | null };
}

export interface ShellEvents {
  menu: MenuChoice;
  open_requested: OpenRequest;
  files_dropped: FilesDropped;
}
