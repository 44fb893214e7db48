/**
 * What can be done with scenarios: save, save as, rename, remove, go back; each with its way back.
 * Deliberately absent: how it is asked (SaveDialog.tsx, ScenarioMenu.tsx).
 */
import { useMemo, useRef, useEffect } from "react";
import { useToasts } from "../../components";
import { appErrorOf, call } from "../../ipc";
import type { ScenarioChoice, ScenarioFace } from "../../ipc/generated";
import { useMessages } from "../../language";
import { BASE, leversOf, movedOnly, savedOf, type ScenarioMoves } from "../../scenario";
import { useUndo, useUndoOf, type Deed } from "../../undo";

export interface ScenarioActs {
  /** Picks the base or a saved one, as saved. */
  choose: (choice: ScenarioChoice) => void;
  /** Saves over the scenario that is chosen; asks nothing, because it can be taken back. */
  save: () => Promise<void>;
  /** Saves under a name; refused with `scenario-exists` where the name is taken and `replaces` is "no". */
  saveAs: (name: string, replaces: "yes" | "no") => Promise<void>;
  /** The same scenario under another name. */
  rename: (before: string, name: string, replaces: "yes" | "no") => Promise<void>;
  remove: (name: string) => Promise<void>;
  /** The panel's levers as saved. */
  revert: () => void;
}

export function useScenarioActs(
  moves: ScenarioMoves,
  onSaved?: (saved: readonly ScenarioFace[]) => void,
): ScenarioActs {
  const { text, error } = useMessages();
  const { show } = useToasts();
  const { note } = useUndo();
  const undoOf = useUndoOf();
  const now = useRef({ moves, onSaved });
  useEffect(() => {
    now.current = { moves, onSaved };
  });
  return useMemo(() => {
    const told = (saved: readonly ScenarioFace[]): void => now.current.onSaved?.(saved);
    const fails = (thrown: unknown): void => {
      const said = error(appErrorOf(thrown));
      show({ text: said.hint ? `${said.text} ${said.hint}` : said.text, tone: "error" });
    };
    /** Notes a deed and says it, with the way back at hand. */
    const done = (words: string, deed: Deed): void => {
      note(deed);
      const onPress = (): void => void undoOf(deed).catch(fails);
      show({ text: words, action: { name: text("scenarios-undo"), keys: "mod+z", onPress } });
    };
    return scenarioActs({ now, told, done, fails, text });
  }, [text, error, show, note, undoOf]);
}

interface Means {
  now: { readonly current: { moves: ScenarioMoves } };
  told: (saved: readonly ScenarioFace[]) => void;
  done: (words: string, deed: Deed) => void;
  fails: (thrown: unknown) => void;
  text: ReturnType<typeof useMessages>["text"];
}

const removed = (name: string): Promise<readonly ScenarioFace[]> => call("scenario_remove", { name });
const restored = (name: string): Promise<readonly ScenarioFace[]> => call("scenario_restore", { name });
const saved = (name: string, scenario: ScenarioChoice, replace: boolean): Promise<readonly ScenarioFace[]> =>
  call("scenario_save", { name, scenario, replace });

/** Runs commands, tells of the list they leave, then holds a choice. */
async function run(
  { now, told }: Means,
  choice: ScenarioChoice,
  ...commands: (() => Promise<readonly ScenarioFace[]>)[]
): Promise<void> {
  for (const command of commands) told(await command());
  now.current.moves.put(choice);
}

/** What holds now: as chosen, the saved one behind it, and as it would be saved. */
function present({ now }: Means): { choice: ScenarioChoice; face: ScenarioFace | undefined; kept: ScenarioChoice } {
  const { choice, saved: faces } = now.current.moves;
  const kept = { name: choice.name, levers: movedOnly(leversOf(choice, faces)) };
  return { choice, face: savedOf(choice, faces), kept };
}

function scenarioActs(means: Means): ScenarioActs {
  const { now, text } = means;
  return {
    ...namingActs(means),
    choose: (choice) => {
      const name = choice.name ?? text("scenarios-base");
      now.current.moves.choose(choice, { name: text("scenarios-chosen", { name }) });
    },
    save: () => save(means),
    remove: (name) => remove(means, name),
    revert: () => {
      const { name } = present(means).choice;
      const words = name === null ? text("scenarios-revert-base") : text("scenarios-revert", { name });
      now.current.moves.choose({ name, levers: null }, { name: words });
    },
  };
}

async function save(means: Means): Promise<void> {
  const { choice, face, kept } = present(means);
  if (!face) return;
  const { name, levers } = face;
  const { text, done, fails } = means;
  const redo = (): Promise<void> => run(means, { name, levers: null }, () => saved(name, kept, true));
  const undo = (): Promise<void> => run(means, choice, () => saved(name, { name, levers }, true));
  try {
    await redo();
    done(text("scenarios-saved", { name }), { name: text("scenarios-save-named", { name }), undo, redo });
  } catch (thrown) {
    fails(thrown);
  }
}

async function remove(means: Means, name: string): Promise<void> {
  const { choice } = present(means);
  const { text, done, fails } = means;
  const redo = (): Promise<void> => run(means, choice.name === name ? BASE : choice, () => removed(name));
  const undo = (): Promise<void> => run(means, choice, () => restored(name));
  try {
    await redo();
    done(text("scenarios-removed", { name }), { name: text("scenarios-remove", { name }), undo, redo });
  } catch (thrown) {
    fails(thrown);
  }
}

/** The dialog shows what these refuse. */
function namingActs(means: Means): Pick<ScenarioActs, "saveAs" | "rename"> {
  const { now, text, done } = means;
  return {
    saveAs: async (name, replaces) => {
      const { choice, kept } = present(means);
      const held = { name, levers: null };
      await run(means, held, () => saved(name, kept, replaces === "yes"));
      if (replaces === "yes") {
        // What was replaced is gone: it was asked first, with the count.
        const words = text("scenarios-replaced", { name });
        const put = (what: ScenarioChoice) => (): void => now.current.moves.put(what);
        return done(words, { name: words, undo: put(choice), redo: put(held) });
      }
      done(text("scenarios-saved", { name }), {
        name: text("scenarios-save-named", { name }),
        undo: () => run(means, choice, () => removed(name)),
        redo: () => run(means, held, () => restored(name)),
      });
    },
    rename: async (before, name, replaces) => {
      // Its own name is taken by itself: nothing would be left of it.
      if (name === before) return;
      const { choice } = present(means);
      const held = choice.name === before ? { ...choice, name } : choice;
      const copied = { name: before, levers: null };
      await run(means, held, () => saved(name, copied, replaces === "yes"), () => removed(before));
      done(text("scenarios-renamed", { before, name }), {
        name: text("scenarios-rename-title", { name: before }),
        undo: () => run(means, choice, () => restored(before), () => removed(name)),
        redo: () => run(means, held, () => restored(name), () => removed(before)),
      });
    },
  };
}
