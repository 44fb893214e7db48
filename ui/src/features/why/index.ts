/** The room of why: only what pages may use. */
import { later } from "../../later";

export const WhyDrawer = later(() => import("./WhyDrawer").then((part) => part.WhyDrawer));
export type { WhyDrawerProps } from "./WhyDrawer";
