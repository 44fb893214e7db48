/** The room of what lists share: only what pages may use. */
export { useWindows, WINDOW, type ListName, type RowOf, type Windows } from "./useWindows";
