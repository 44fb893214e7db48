/** The room of what a person enters into a column of the program's: reading and writing it. */
export { type SettingsRow } from "./row";
export { ColumnInput, type ColumnInputProps, type LeaveHow } from "./ColumnInput";
export { decimalShifted, entryOf, shownOf, type Entered } from "./columnText";
export { useColumnWords, type ColumnWords } from "./words";
export { useSettingsTable, type SettingsTableState } from "./useSettingsTable";
export { idFor, isFigure, widthOf } from "./columnLook";
export { focusCell } from "./focusCell";
export { useColumnText, type ColumnText } from "./useColumnText";
