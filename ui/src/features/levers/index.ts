/** The room of levers: only what pages may use. */
export { LeversPanel, type LeversPanelProps } from "./LeversPanel";
export { useLeverShortcuts, type LeverShortcuts } from "./useLeverShortcuts";
