/** The room of why: only what pages may use. */
export { WhyDrawer, type WhyDrawerProps } from "./WhyDrawer";
