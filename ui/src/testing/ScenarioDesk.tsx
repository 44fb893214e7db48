/** A page's scenario for tests: holds the choice and the saved list as the forecast page does. */
import { useState, type ReactNode } from "react";
import type { ForecastPageRequest, ScenarioChoice, ScenarioFace } from "../ipc/generated";
import { useScenarioMoves, type ScenarioMoves } from "../scenario";
import { REQUEST, SAVED } from "./deskSamples";

export interface ScenarioDeskProps {
  choice?: ScenarioChoice;
  saved?: readonly ScenarioFace[];
  children: (desk: {
    moves: ScenarioMoves;
    request: ForecastPageRequest;
    setSaved: (saved: readonly ScenarioFace[]) => void;
  }) => ReactNode;
}

export function ScenarioDesk({ choice: first = REQUEST.scenario, saved: known = SAVED, children }: ScenarioDeskProps): ReactNode {
  const [choice, setChoice] = useState(first);
  const [saved, setSaved] = useState(known);
  const moves = useScenarioMoves({ choice, saved, onMove: setChoice, onKeep: setChoice });
  return children({ moves, request: { ...REQUEST, scenario: choice }, setSaved });
}
