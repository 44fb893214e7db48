/**
 * Moving a scenario by hand: figures follow while a lever is dragged, the address and the history
 * of deeds once it is let go. Use it where the page lives, so that undo works with the panel shut.
 */
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { LeverSettings, ScenarioChoice, ScenarioFace } from "../ipc/generated";
import { useUndo } from "../undo";
import { isSameChoice, leversOf, withLevers } from "./choice";

export interface ScenarioMovesOptions {
  choice: ScenarioChoice;
  saved: readonly ScenarioFace[];
  /** While a lever moves: often. */
  onMove: (choice: ScenarioChoice) => void;
  /** What holds from now on: once. */
  onKeep: (choice: ScenarioChoice) => void;
}

/** What was done, for the history. */
export interface MoveNote {
  name: string;
  /** Keys that follow each other at once are one deed. */
  joins?: string;
}

export interface ScenarioMoves {
  choice: ScenarioChoice;
  saved: readonly ScenarioFace[];
  /** The levers as the panel shows them. */
  levers: LeverSettings;
  /** A lever is on its way. */
  move: (levers: LeverSettings) => void;
  /** It is let go: noted with its way back. */
  keep: (levers: LeverSettings, note: MoveNote) => void;
  /** Another scenario, noted likewise. */
  choose: (choice: ScenarioChoice, note: MoveNote) => void;
  /** The same without a note: what calls it is a deed of its own. */
  put: (choice: ScenarioChoice) => void;
}

export function useScenarioMoves(options: ScenarioMovesOptions): ScenarioMoves {
  const { choice, saved } = options;
  const { note } = useUndo();
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  /** Where the lever that moves now came from. */
  const from = useRef<ScenarioChoice>(undefined);

  const put = useCallback((next: ScenarioChoice): void => {
    from.current = undefined;
    now.current.onKeep(next);
  }, []);
  const choose = useCallback(
    (after: ScenarioChoice, said: MoveNote): void => {
      const before = from.current ?? now.current.choice;
      put(after);
      if (!isSameChoice(before, after)) note({ ...said, undo: () => put(before), redo: () => put(after) });
    },
    [note, put],
  );
  const move = useCallback((levers: LeverSettings): void => {
    from.current ??= now.current.choice;
    now.current.onMove(withLevers(now.current.choice, now.current.saved, levers));
  }, []);
  const keep = useCallback(
    (levers: LeverSettings, said: MoveNote): void =>
      choose(withLevers(now.current.choice, now.current.saved, levers), said),
    [choose],
  );
  return useMemo(
    () => ({ choice, saved, levers: leversOf(choice, saved), move, keep, choose, put }),
    [choice, saved, move, keep, choose, put],
  );
}
