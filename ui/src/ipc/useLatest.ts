/** `Latest` for a command: asks when the request changes or the data behind it do. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { call, listen } from "./call";
import type { AnswerOf, CommandName, EventName, RequestOf } from "./commands";
import { Latest, type LatestState } from "./latest";

/** Events after which an answer may be another one. */
const CHANGES: readonly EventName[] = ["data_changed", "scenarios_changed"];

/** Undefined asks nothing (yet, or while nobody looks); the last answer stays. */
export function useLatest<Name extends CommandName>(
  name: Name,
  request: RequestOf<Name> | undefined,
): LatestState<RequestOf<Name>, AnswerOf<Name>> {
  return useLatestAgain(name, request)[0];
}

/** The same, with the way to ask the last question once more. */
export function useLatestAgain<Name extends CommandName>(
  name: Name,
  request: RequestOf<Name> | undefined,
): [LatestState<RequestOf<Name>, AnswerOf<Name>>, () => void] {
  const [latest] = useState(
    () => new Latest<RequestOf<Name>, AnswerOf<Name>>((question) => call(name, question)),
  );
  // Requests are small and plain: two are the same when they cross as the same text.
  const text = request === undefined ? undefined : JSON.stringify(request);
  const now = useRef(request);
  useEffect(() => {
    now.current = request;
  });
  useEffect(() => {
    if (text !== undefined && now.current !== undefined) latest.ask(now.current);
  }, [latest, text]);
  useEffect(() => () => latest.stop(), [latest]);
  useEffect(() => {
    const onChange = (): void => {
      if (now.current !== undefined) latest.again();
    };
    const stops = CHANGES.map((event) => listen(event, onChange));
    return () => stops.forEach((stop) => stop());
  }, [latest]);
  const again = useCallback(() => latest.again(), [latest]);
  return [useSyncExternalStore(latest.subscribe, latest.state), again];
}
