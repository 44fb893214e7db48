/**
 * Which scenario holds: the base or a saved one, as it stands or moved in the panel. A choice whose
 * levers are the saved ones says so by having none of its own.
 */
import type { LeverSettings, ScenarioChoice, ScenarioFace } from "../ipc/generated";
import { areSameLevers, NO_LEVERS } from "./levers";

export const BASE: ScenarioChoice = { name: null, levers: null };

/** The saved scenario of a choice; undefined for the base, or while the list is not known. */
export function savedOf(choice: ScenarioChoice, saved: readonly ScenarioFace[]): ScenarioFace | undefined {
  return choice.name === null ? undefined : saved.find(({ name }) => name === choice.name);
}

/** The levers as the panel shows them. */
export function leversOf(choice: ScenarioChoice, saved: readonly ScenarioFace[]): LeverSettings {
  return choice.levers ?? savedOf(choice, saved)?.levers ?? NO_LEVERS;
}

/** The same scenario with other levers in the panel. */
export function withLevers(
  choice: ScenarioChoice,
  saved: readonly ScenarioFace[],
  levers: LeverSettings,
): ScenarioChoice {
  const own = savedOf(choice, saved)?.levers ?? NO_LEVERS;
  return { name: choice.name, levers: areSameLevers(own, levers) ? null : levers };
}

/** Whether the panel's levers are others than the saved scenario's. */
export function isModified(choice: ScenarioChoice): boolean {
  return choice.levers !== null;
}

/** Whether anything differs from the base by a person's hand. */
export function isByHand(choice: ScenarioChoice): boolean {
  return choice.name !== null || choice.levers !== null;
}

export function isSameChoice(one: ScenarioChoice, other: ScenarioChoice): boolean {
  if (one.name !== other.name) return false;
  if (one.levers === null || other.levers === null) return one.levers === other.levers;
  return areSameLevers(one.levers, other.levers);
}
