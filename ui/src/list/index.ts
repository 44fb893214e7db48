/** The room of what lists share: only what pages may use. */
export { ColumnChoice, useShownColumns, type ColumnChoiceProps } from "./columns";
export { FilterPicker, type FilterPickerProps } from "./FilterPicker";
export { ListEnd, type ListEndProps } from "./ListEnd";
export { SavedViews } from "./SavedViews";
export { useOpenView, useViewList } from "./useViews";
export { useWindows, WINDOW, type ListName, type RowOf, type Windows } from "./useWindows";
