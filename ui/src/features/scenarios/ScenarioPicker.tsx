/** The scenario that holds, in the top bar: the base and the saved ones; saving is at its foot. */
import type { ReactNode } from "react";
import { Picker, type Option } from "../../components";
import type { ScenarioFace } from "../../ipc/generated";
import { useMessages } from "../../language";
import { isByHand, isModified, leversSet, type ScenarioMoves } from "../../scenario";
import type { Scenarios } from "./useScenarios";

export interface ScenarioPickerProps {
  moves: ScenarioMoves;
  scenarios: Scenarios;
  /** Further choices that hang on it, above the buttons. */
  foot?: ReactNode;
}

/** Of the base: what no name can be. */
const BASE_ID = " ";

/** The base and the saved scenarios as a list; each says how many levers it has. */
export function useScenarioOptions(saved: readonly ScenarioFace[]): readonly Option<string>[] {
  const { text } = useMessages();
  return [
    { id: BASE_ID, name: text("scenarios-base"), detail: text("scenarios-base-detail") },
    ...saved.map((face) => ({
      id: face.name,
      name: face.name,
      isHand: true,
      detail: text("scenarios-levers", { count: leversSet(face.levers).length + face.other_levers }),
    })),
  ];
}

export function ScenarioPicker({ moves, scenarios, foot }: ScenarioPickerProps): ReactNode {
  const { text } = useMessages();
  const options = useScenarioOptions(moves.saved);
  const { choice } = moves;
  const name = choice.name ?? text("scenarios-base");
  return (
    <Picker
      label={text("scenarios-label")}
      look={isByHand(choice) ? "hand" : "bar"}
      options={options}
      chosen={choice.name ?? BASE_ID}
      shown={isModified(choice) ? text("scenarios-modified", { name }) : name}
      onChoose={(id) => scenarios.choose({ name: id === BASE_ID ? null : id, levers: null })}
      foot={
        <>
          {foot}
          {scenarios.pickerButtons}
        </>
      }
    />
  );
}
