/**
 * The pages that exist. A feature brings its page in `features/NAME/page.tsx` (`export const page:
 * PageDefinition`), and sidebar, routes, shortcuts and palette follow: no dead link can arise.
 */
import type { FunctionComponent } from "react";
import type { IconShape } from "../components";

export interface PageDefinition {
  /** `/forecast`. */
  path: string;
  /** Its name as a Fluent id. */
  nameId: string;
  icon: IconShape;
  /** The part of the sidebar: work first, from project to cash, data. */
  group: "work" | "cash" | "data";
  /** Its place within the group. */
  order: number;
  /** The letter after G. */
  letter?: string;
  component: FunctionComponent;
  /** What must be there for the page to stand; usually the figures of a company. */
  needs?: "figures" | "nothing";
  /** How many wait there, as a hook; the count is shown when it is defined. */
  useCount?: () => { count: string; tone: "plain" | "danger" } | undefined;
}

/** A screen outside the frame: the start screens. */
export interface ScreenDefinition {
  path: string;
  component: FunctionComponent;
}

interface FeatureModule {
  page?: PageDefinition;
  screens?: readonly ScreenDefinition[];
}

const modules = Object.values(import.meta.glob<FeatureModule>("../features/*/page.tsx", { eager: true }));

const GROUPS = ["work", "cash", "data"] as const;

/** In the order of the sidebar. */
export const PAGES: readonly PageDefinition[] = modules
  .flatMap(({ page }) => (page ? [page] : []))
  .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order);

export const SCREENS: readonly ScreenDefinition[] = modules.flatMap(({ screens }) => screens ?? []);
