/**
 * Which records were opened in this window lately, for the palette. Ids alone, and only while the
 * window lives: names of customers are not kept outside the encrypted database.
 */
import { useSyncExternalStore } from "react";
import type { RecordName, SearchKindName } from "../ipc/generated";

/** No more are remembered. */
const MOST = 8;

let records: readonly RecordName[] = [];
const listeners = new Set<() => void>();

/** A record was opened: it becomes the latest. */
export function noteOpened(kind: SearchKindName, id: string): void {
  if (records[0]?.kind === kind && records[0].id === id) return;
  records = [{ kind, id }, ...records.filter((one) => one.kind !== kind || one.id !== id)].slice(0, MOST);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The latest first. */
export function useOpenedLately(): readonly RecordName[] {
  return useSyncExternalStore(subscribe, () => records);
}

/** For tests: nothing was opened. */
export function forgetOpened(): void {
  records = [];
  for (const listener of listeners) listener();
}
