/** The place of the data page in the window: what comes in, and the databases it comes into. */
import { DatabaseZap } from "lucide-react";
import type { PageDefinition } from "../../app/pages";
import { later } from "../../later";

export const page: PageDefinition = {
  path: "/data",
  nameId: "data-title",
  icon: DatabaseZap,
  group: "data",
  order: 10,
  needs: "nothing",
  letter: "s",
  component: later(() => import("./DataPage").then((part) => part.DataPage)),
};
