/** The room of flags: only what pages may use. */
export { FlagsDrawer, type FlagsDrawerProps } from "./FlagsDrawer";
