/** The room of scenarios: only what pages may use. */
export { ComparisonDrawer, type ComparisonDrawerProps } from "./ComparisonDrawer";
export { ScenarioPicker, useScenarioOptions, type ScenarioPickerProps } from "./ScenarioPicker";
export { useScenarios, type Scenarios, type ScenariosOptions } from "./useScenarios";
