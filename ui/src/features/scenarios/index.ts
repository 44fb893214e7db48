/** The room of scenarios: only what pages may use. */
import { later } from "../../later";

export const ComparisonDrawer = later(() => import("./ComparisonDrawer").then((part) => part.ComparisonDrawer));
export { ScenarioPicker, type ScenarioPickerProps } from "./ScenarioPicker";
export { useScenarios, type Scenarios, type ScenariosOptions } from "./useScenarios";
