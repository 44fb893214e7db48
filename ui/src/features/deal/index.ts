/** The room of one deal: only what pages may use. */
import { later } from "../../later";

export const DealDrawer = later(() => import("./DealDrawer").then((part) => part.DealDrawer));
