/** The room of one deal: only what pages may use. */
import { later } from "../../later";

export const DealBeside = later(() => import("./DealBeside").then((part) => part.DealBeside));
export const DealDrawer = later(() => import("./DealDrawer").then((part) => part.DealDrawer));
