/**
 * Every command of the program with its request and answer, and every event with its payload: the
 * one list of what may cross. The types themselves are generated from Rust (generated.ts).
 */
import type { Commands as DeskCommands, DeskEvent } from "./generated";
import type { ShellCommands, ShellEvents } from "./shell";

/** By the command's name: `{ request: …; answer: … }`. */
export interface Commands extends DeskCommands, ShellCommands {}

/** Events of the desk cross under one name, each tagged with its own. */
type DeskEvents = { [Event in DeskEvent as Event["event"]]: Omit<Event, "event"> };

/** By the event's name: its payload. */
export interface Events extends DeskEvents, ShellEvents {}

export type CommandName = keyof Commands;
export type EventName = keyof Events;

export type RequestOf<Name extends CommandName> = Commands[Name]["request"];
export type AnswerOf<Name extends CommandName> = Commands[Name]["answer"];

/** The name under which the desk's own events cross. */
export const DESK_EVENT = "desk";

const SHELL_EVENTS: ReadonlySet<string> = new Set<keyof ShellEvents>([
  "menu",
  "open_requested",
  "files_dropped",
]);

/** A browser neither asks for files nor has requests from outside waiting. */
const SHELL_COMMANDS: ReadonlySet<string> = new Set<keyof ShellCommands>(["dialog_pick", "window_ready"]);

/** Whether a command is one that only the window has. */
export function isShellCommand(name: string): boolean {
  return SHELL_COMMANDS.has(name);
}

/** Whether an event is one of the desk, tagged within `DESK_EVENT`. */
export function isDeskEvent(name: EventName): boolean {
  return !SHELL_EVENTS.has(name);
}
