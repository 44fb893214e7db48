/** The room of one deal: only what pages may use. */
export { DealDrawer, type DealDrawerProps } from "./DealDrawer";
