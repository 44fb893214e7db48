/** The room of what figures are seen from: period, scenario, "today", held from page to page. */
export { AsOfPicker, PeriodPicker, StandpointPickers, type StandpointPickersProps } from "./pickers";
export { SCENARIO_BASE, useScenarioOptions } from "./scenarioOptions";
export * from "./search";
export { ToBase } from "./ToBase";
export { useChoices, useStandpoint, type SharedStandpoint } from "./useStandpoint";
export { useTipHand } from "./useTipHand";
