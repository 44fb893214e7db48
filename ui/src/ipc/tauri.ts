/** The bridge of the desktop shell: one Tauri command a command, `{ request }` its argument. */
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Transport } from "./transport";

export const tauriTransport: Transport = {
  call: (name, request) => invoke(name, { request }),
  listen: (event, handler) => listen<unknown>(event, ({ payload }) => handler(payload)),
};

/** Whether this page runs inside the shell's window. */
export function isInShell(): boolean {
  return "__TAURI_INTERNALS__" in window;
}
