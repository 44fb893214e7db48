/** The base and the saved scenarios as a list; each says how many levers it has. */
import type { Option } from "../components";
import type { ScenarioFace } from "../ipc/generated";
import { useMessages } from "../language";
import { leversSet } from "../scenario";

/** Of the base: what no name can be. */
export const SCENARIO_BASE = " ";

export function useScenarioOptions(saved: readonly ScenarioFace[]): readonly Option<string>[] {
  const { text } = useMessages();
  return [
    { id: SCENARIO_BASE, name: text("scenarios-base"), detail: text("scenarios-base-detail") },
    ...saved.map((face) => ({
      id: face.name,
      name: face.name,
      isHand: true,
      detail: text("scenarios-levers", { count: leversSet(face.levers).length + face.other_levers }),
    })),
  ];
}
