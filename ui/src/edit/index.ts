/** The room of entries: only what features may use. */
export { useEdit, type EditOutcome, type Entry } from "./useEdit";
