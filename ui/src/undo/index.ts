/** The room of undo: only what others may use. */
export { History, type Deed, type HistoryState } from "./history";
export { HistoryContext, useUndo, useUndoOf, type Undo } from "./useUndo";
export { UndoShortcuts } from "./UndoShortcuts";
