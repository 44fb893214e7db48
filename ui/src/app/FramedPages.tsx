/** The frame around every page: sidebar from the pages that exist, back and forward, shortcuts. */
import { Outlet, useCanGoBack, useRouter, useRouterState, type RouterHistory } from "@tanstack/react-router";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { AppFrame, useShortcut, type NavigationGroup } from "../components";
import { later, useWasOpen } from "../later";
import { useMessages } from "../language";
import { useFrameFacts } from "./frameFacts";
import { Beside, type BesideRecord } from "./Beside";
import { pageOf, PAGES, PLACES, type PageDefinition } from "./pages";
import { useHistoryEnd } from "./useHistoryEnd";

const PagesPalette = later(() => import("./PagesPalette").then((part) => part.PagesPalette));

export function FramedPages(): ReactNode {
  const router = useRouter();
  const history = router.history as RouterHistory;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const canGoBack = useCanGoBack();
  const canGoForward = useHistoryEnd();
  const { text } = useMessages();
  const facts = useFrameFacts();
  const groups = useGroups();
  const [isSearching, setSearching] = useState(false);
  const wasSearching = useWasOpen(isSearching);
  const [beside, setBeside] = useState<BesideRecord>();
  const search = (): void => setSearching(true);
  const go = useCallback((to: string): void => void router.navigate({ to }), [router]);
  const back = (): void => history.back();
  const forward = (): void => history.forward();
  useShortcut({ keys: "alt+arrowleft", name: text("act-back"), group: "go", run: back });
  useShortcut({ keys: "alt+arrowright", name: text("act-forward"), group: "go", run: forward });
  useShortcut({ keys: "mod+k", name: text("shortcut-palette"), group: "window", run: search, inFields: true });
  const acts = { onBack: back, onForward: forward, canGoBack, canGoForward, onSearch: search };
  return (
    <AppFrame
      company={facts.company}
      detail={facts.detail}
      foot={facts.foot}
      groups={groups}
      current={placeOf(path)}
      onGo={go}
      acts={acts}
    >
      {PAGES.map((page) => page.letter && <GoShortcut key={page.path} page={page} go={go} />)}
      <Outlet />
      {beside && <Beside key={`${beside.row.kind} ${beside.row.id}`} {...beside} onClose={() => setBeside(undefined)} />}
      {wasSearching && (
        <PagesPalette isOpen={isSearching} onClose={() => setSearching(false)} go={go} onBeside={setBeside} />
      )}
    </AppFrame>
  );
}

function GoShortcut({ page, go }: { page: PageDefinition; go: (path: string) => void }): ReactNode {
  const { text } = useMessages();
  useShortcut({
    keys: `g ${page.letter ?? ""}`,
    name: text(page.nameId),
    group: "go",
    run: () => go(page.path),
  });
  return null;
}

/** The place of the sidebar that an address lies in. */
function placeOf(path: string): string {
  const page = pageOf(path);
  return page?.under ?? page?.path ?? path;
}

const noCount = (): undefined => undefined;

function useGroups(): NavigationGroup[] {
  const { text } = useMessages();
  // The list of pages never changes while the window lives, nor does the order of these hooks.
  const counts = PLACES.map((page) => (page.useCount ?? noCount)());
  const key = counts.map((count) => count?.count ?? "").join(" ");
  return useMemo(() => {
    const items = (group: PageDefinition["group"]): NavigationGroup["items"] =>
      PLACES.flatMap((page, place) => {
        if (page.group !== group) return [];
        const count = counts[place];
        const item = { path: page.path, name: text(page.nameId), icon: page.icon };
        return [count ? { ...item, count: count.count, countTone: count.tone } : item];
      });
    const named: NavigationGroup[] = [
      { items: items("work") },
      { name: text("frame-group-cash"), items: items("cash") },
      { name: text("frame-group-data"), items: items("data") },
    ];
    return named.filter((group) => group.items.length > 0);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- counts are compared by their text
  }, [text, key]);
}
