/**
 * What a feature puts around all pages: the session that knows which database is open, listens to
 * the menu and shows the start screens. At most one: `features/NAME/surroundings.tsx` exports
 * `Surroundings`, a component that draws its children when there are figures to show.
 */
import { Fragment, type ComponentType, type ReactNode } from "react";

type Surrounding = ComponentType<{ children: ReactNode }>;

const found = Object.values(
  import.meta.glob<{ Surroundings: Surrounding }>("../features/*/surroundings.tsx", { eager: true }),
);

export const Surroundings: Surrounding = found[0]?.Surroundings ?? Fragment;
