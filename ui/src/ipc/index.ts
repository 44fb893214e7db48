/** The only door to the program: the rest of the window knows neither Tauri nor HTTP. */
export { call, callsUnderWay, listen, replaceTransport } from "./call";
export type { AnswerOf, CommandName, Commands, EventName, Events, RequestOf } from "./commands";
export { AppError, appErrorOf } from "./error";
export { fakeTransport, type FakeTransport, type Handlers } from "./fake";
export type { Stop, Transport } from "./transport";
export { Latest, type LatestState } from "./latest";
export { useLatest, useLatestAgain } from "./useLatest";
export { isInShell } from "./tauri";
export type { DialogRequest, Link, OpenRequest, PageItem } from "./shell";
