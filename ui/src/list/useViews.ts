/**
 * The views that a person keeps: a page's period, filters, grouping, order and columns under a name.
 * Saving, renaming and removing are noted with their way back.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useToasts } from "../components";
import { useKeepWord } from "../desk";
import { appErrorOf, call, listen } from "../ipc";
import type { SavedView } from "../ipc/generated";
import { useMessages } from "../language";
import { useUndo, useUndoOf, type Deed } from "../undo";
import { columnsName } from "./columns";

const LIST = ["view_list"];

/** Every page's views. */
export function useViewList(): readonly SavedView[] {
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: LIST, queryFn: () => call("view_list", null), retry: false });
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: LIST });
    const events = ["views_changed", "data_changed", "state_changed"] as const;
    const stops = events.map((event) => listen(event, forget));
    return () => stops.forEach((stop) => stop());
  }, [client]);
  return data ?? NO_VIEWS;
}

const NO_VIEWS: readonly SavedView[] = [];

/** What an address holds for a moment, or for all pages: no view has it. */
const PASSING = ["asOf", "scenario", "levers", "probability", "panel", "cell", "cellMeasure", "deal", "from", "flag"];

/** A page's choices as a view keeps them: names in one order. */
export function addressOf(search: Record<string, unknown>, columns: string | undefined): string {
  const held = Object.entries(search).filter(([name, value]) => !PASSING.includes(name) && value !== undefined);
  const all = columns ? [...held, ["columns", columns]] : held;
  return JSON.stringify(Object.fromEntries(all.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))));
}

function readAddress(address: string): Record<string, unknown> {
  try {
    return JSON.parse(address) as Record<string, unknown>;
  } catch {
    // One that another program wrote: the page as it is by itself.
    return {};
  }
}

/** Goes to a view: its page with its choices, its columns in the place of those kept. */
export function useOpenView(): (view: SavedView) => void {
  const router = useRouter();
  const keep = useKeepWord();
  return useCallback(
    ({ page, address }) => {
      const { columns, ...search } = readAddress(address);
      keep(columnsName(page), typeof columns === "string" ? columns : "");
      // Without a period of its own it is of the present one, whatever was looked at before.
      void router.navigate({ to: page, search: { span: undefined, ...search } } as never);
    },
    [router, keep],
  );
}

export interface ViewDeeds {
  save: (view: SavedView) => Promise<void>;
  rename: (view: SavedView, name: string) => Promise<void>;
  remove: (view: SavedView) => Promise<void>;
}

export function useViewDeeds(known: readonly SavedView[]): ViewDeeds {
  const client = useQueryClient();
  const { note } = useUndo();
  const undoOf = useUndoOf();
  const { show } = useToasts();
  const { text, error } = useMessages();
  const done = async (name: string, there: () => Promise<SavedView[]>, back: () => Promise<SavedView[]>): Promise<void> => {
    const say = (thrown: unknown): void => {
      const said = error(appErrorOf(thrown));
      show({ text: said.hint ? `${said.text} ${said.hint}` : said.text, tone: "error" });
    };
    const turn = (ask: () => Promise<SavedView[]>) => async () => void client.setQueryData(LIST, await ask());
    const deed: Deed = { name, undo: turn(back), redo: turn(there) };
    try {
      await turn(there)();
    } catch (thrown) {
      return say(thrown);
    }
    note(deed);
    const action = { name: text("undo-undo"), keys: "mod+z", onPress: () => void undoOf(deed).catch(say) };
    show({ text: name, action });
  };
  const keep = (view: SavedView, former: string | null = null) => () => call("view_save", { view, former });
  const drop = ({ page, name }: SavedView) => () => call("view_remove", { page, name });
  return {
    save: (view) => {
      const before = known.find(({ page, name }) => page === view.page && name === view.name);
      return done(text("list-view-saved", { name: view.name }), keep(view), before ? keep(before) : drop(view));
    },
    rename: (view, name) =>
      done(text("list-view-renamed", { name }), keep({ ...view, name }, view.name), keep(view, name)),
    remove: (view) => done(text("list-view-removed", { name: view.name }), drop(view), keep(view)),
  };
}
