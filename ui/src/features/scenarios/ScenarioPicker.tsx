/** The scenario that holds, in the top bar: the base and the saved ones; saving is at its foot. */
import type { ReactNode } from "react";
import { Picker } from "../../components";
import { useMessages } from "../../language";
import { isByHand, isModified, type ScenarioMoves } from "../../scenario";
import { SCENARIO_BASE, useScenarioOptions } from "../../standpoint";
import type { Scenarios } from "./useScenarios";

export interface ScenarioPickerProps {
  moves: ScenarioMoves;
  scenarios: Scenarios;
  /** Further choices that hang on it, above the buttons. */
  foot?: ReactNode;
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
      chosen={choice.name ?? SCENARIO_BASE}
      shown={isModified(choice) ? text("scenarios-modified", { name }) : name}
      onChoose={(id) => scenarios.choose({ name: id === SCENARIO_BASE ? null : id, levers: null })}
      foot={
        <>
          {foot}
          {scenarios.pickerButtons}
        </>
      }
    />
  );
}
