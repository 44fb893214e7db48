/** The place of the settings in the window. */
import { Settings2 } from "lucide-react";
import type { PageDefinition } from "../../app/pages";
import { later } from "../../later";

export const page: PageDefinition = {
  path: "/settings",
  nameId: "settings-title",
  icon: Settings2,
  group: "data",
  order: 90,
  needs: "nothing",
  component: later(() => import("./SettingsScreen").then((part) => part.SettingsScreen)),
};
