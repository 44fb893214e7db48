/** The room of what lists share: only what pages may use. */
export { FilterPicker, type FilterPickerProps } from "./FilterPicker";
export { useWindows, WINDOW, type ListName, type RowOf, type Windows } from "./useWindows";
