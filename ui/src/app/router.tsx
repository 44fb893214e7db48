/** Addresses: `/` leads to the first page, each page and screen has its own; `/gallery` shows the pieces. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
  type RouterHistory,
} from "@tanstack/react-router";
import { fetchLanguage } from "../language";
import { preferencesNow } from "../preferences";
import { PAGES, SCREENS } from "./pages";
import { FramedPages } from "./FramedPages";
import { MishapScreen } from "./Mishap";
import { NoSuchPage } from "./NoSuchPage";
import { STANDPOINT_NAMES } from "../standpoint/search";
import { Surroundings } from "./Surroundings";

const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage });

const surrounded = createRoute({
  getParentRoute: () => root,
  id: "surrounded",
  component: () => (
    <Surroundings>
      <Outlet />
    </Surroundings>
  ),
});

const framed = createRoute({
  getParentRoute: () => surrounded,
  id: "framed",
  component: FramedPages,
  // Period, scenario and "today" hold across pages.
  search: { middlewares: [retainSearchParams([...STANDPOINT_NAMES] as never)] },
});

const pages = PAGES.map((page) =>
  createRoute({ getParentRoute: () => framed, path: page.route ?? page.path, component: page.component }),
);

const screens = SCREENS.map((screen) =>
  createRoute({ getParentRoute: () => surrounded, path: screen.path, component: screen.component }),
);

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way to lead elsewhere
    throw redirect({ to: PAGES[0]?.path ?? "/gallery" });
  },
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: "/gallery",
  component: lazyRouteComponent(async () => {
    const [room] = await Promise.all([import("../gallery/Gallery"), fetchLanguage(preferencesNow().language)]);
    return room;
  }, "Gallery"),
});

const tree = root.addChildren([
  start,
  gallery,
  surrounded.addChildren([framed.addChildren(pages), ...screens]),
]);

/** `history` replaces the browser's own, in tests. */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    defaultPreload: false,
    scrollRestoration: false,
    // A page that fails leaves the frame standing; what fails around the pages is the start's to show.
    defaultErrorComponent: ({ error, reset }) => <MishapScreen error={error} onAgain={reset} />,
    disableGlobalCatchBoundary: true,
    ...(history ? { history } : {}),
  });
}
