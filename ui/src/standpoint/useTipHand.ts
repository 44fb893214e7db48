/** On a region whose figures are a scenario's: their tips say so in plum. */
import { useMessages } from "../language";
import { isByHand, isModified } from "../scenario";
import { scenarioOf } from "./search";
import { useStandpoint } from "./useStandpoint";

export function useTipHand(): { "data-tip-hand"?: string } {
  const { text } = useMessages();
  const choice = scenarioOf(useStandpoint().search);
  if (!isByHand(choice)) return {};
  const name = choice.name ?? text("scenarios-base");
  return { "data-tip-hand": isModified(choice) ? text("scenarios-modified", { name }) : name };
}
