/** The room of flags: only what pages may use. */
import { later } from "../../later";

export const FlagsDrawer = later(() => import("./FlagsDrawer").then((part) => part.FlagsDrawer));
