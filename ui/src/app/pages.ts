/**
 * The pages that exist. A feature brings its page in `features/NAME/page.tsx` (`export const page:
 * PageDefinition`), and sidebar, routes, shortcuts and palette follow: no dead link can arise.
 */
import type { FunctionComponent } from "react";
import type { IconShape } from "../components";
import type { SearchKindName, SearchRow } from "../ipc/generated";

export interface PageDefinition {
  /** `/forecast`. */
  path: string;
  /** The router's pattern, where the page has places of its own: `/customers/{-$id}`. */
  route?: string;
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
  /** The page in whose place of the sidebar it lies: it has none there itself, records lead to it. */
  under?: string;
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

/** Where a kind of record opens, and what shows it beside the page. */
export interface RecordOpening {
  kind: SearchKindName;
  address: (row: SearchRow) => { to: string; search?: Record<string, string> };
  Beside: FunctionComponent<{ row: SearchRow; onClose: () => void }>;
}

interface FeatureModule {
  page?: PageDefinition;
  opens?: readonly RecordOpening[];
  screens?: readonly ScreenDefinition[];
}

const modules = Object.values(import.meta.glob<FeatureModule>("../features/*/page.tsx", { eager: true }));

const GROUPS = ["work", "cash", "data"] as const;

/** In the order of the sidebar. */
export const PAGES: readonly PageDefinition[] = modules
  .flatMap(({ page }) => (page ? [page] : []))
  .toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order);

export const SCREENS: readonly ScreenDefinition[] = modules.flatMap(({ screens }) => screens ?? []);

/** Kinds of records that can be opened; a kind that no feature opens is not looked for. */
export const OPENINGS: readonly RecordOpening[] = modules.flatMap(({ opens }) => opens ?? []);

/** Those with a place of their own in the sidebar and the palette. */
export const PLACES: readonly PageDefinition[] = PAGES.filter(({ under }) => under === undefined);

/** The page that an address belongs to. */
export function pageOf(path: string): PageDefinition | undefined {
  return PAGES.find((page) => path === page.path || path.startsWith(`${page.path}/`));
}
