/**
 * The palette of the window: every page, every act that has a shortcut now, and the records that the
 * program finds for what is typed. An answer never comes after a newer one (`useLatest`).
 */
import { Bookmark, FileText, Handshake, Building2, UserRound, Zap } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { Kbd, Palette, readTyped, useShortcuts, type IconShape, type PaletteEntry } from "../components";
import { noteOpened, useDesk, useOpenedLately } from "../desk";
import { useLatest } from "../ipc";
import type { RecordName, SearchKindName, SearchRequest, SearchRow } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { useOpenView, useViewList } from "../list";
import { useRouter } from "@tanstack/react-router";
import type { BesideRecord } from "./Beside";
import { OPENINGS, PLACES } from "./pages";

export interface PagesPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  go: (path: string) => void;
  onBeside: (record: BesideRecord) => void;
}

const MOST = 12;

const ICONS: Record<SearchKindName, IconShape> = {
  customer: Building2,
  contact: UserRound,
  deal: Handshake,
  invoice: FileText,
};

const KINDS: readonly SearchKindName[] = OPENINGS.map(({ kind }) => kind);

export function PagesPalette({ isOpen, onClose, go, onBeside }: PagesPaletteProps): ReactNode {
  const [typed, setTyped] = useState("");
  const own = useOwnEntries(go);
  const { records, isSearching } = useRecords(isOpen ? typed : undefined, onBeside);
  const close = (): void => {
    setTyped("");
    onClose();
  };
  return (
    <Palette
      isOpen={isOpen}
      onClose={close}
      entries={own}
      records={records}
      onType={setTyped}
      isSearching={isSearching}
    />
  );
}

function useOwnEntries(go: (path: string) => void): PaletteEntry[] {
  const { text } = useMessages();
  const shortcuts = useShortcuts();
  const views = useViewList();
  const openView = useOpenView();
  return useMemo((): PaletteEntry[] => {
    const pages = PLACES.map((page) => ({
      id: page.path,
      icon: page.icon,
      name: text(page.nameId),
      kind: text("palette-pages"),
      isAction: false,
      detail: page.letter && <Kbd keys={`g ${page.letter}`} />,
      run: () => go(page.path),
    }));
    const acts = shortcuts
      .filter(({ group, keys }) => group !== "go" && keys !== "mod+k")
      .map(({ keys, name, run }) => ({
        id: `${keys} ${name}`,
        icon: Zap,
        name,
        kind: text("palette-actions"),
        isAction: true,
        detail: <Kbd keys={keys} />,
        run,
      }));
    const saved = views.map((view) => ({
      id: `view ${view.page} ${view.name}`,
      icon: Bookmark,
      name: view.name,
      note: pageName(view.page, text),
      kind: text("palette-views"),
      isAction: false,
      run: () => openView(view),
    }));
    return [...pages, ...saved, ...acts];
  }, [shortcuts, views, openView, text, go]);
}

function pageName(path: string, text: (id: string) => string): string | undefined {
  const page = PLACES.find((one) => one.path === path);
  return page && text(page.nameId);
}

/** What is asked for what is typed; undefined asks nothing. */
function questionOf(typed: string | undefined, recent: readonly RecordName[]): SearchRequest | undefined {
  if (typed === undefined) return undefined;
  const { scope, words } = readTyped(typed);
  const only: SearchKindName | undefined =
    scope === "customers" ? "customer" : scope === "invoices" ? "invoice" : undefined;
  const kinds = only ? KINDS.filter((kind) => kind === only) : [...KINDS];
  if (scope === "actions" || kinds.length === 0) return undefined;
  return { text: words, kinds, limit: MOST, recent: words === "" ? [...recent] : [] };
}

function useRecords(
  typed: string | undefined,
  onBeside: (record: BesideRecord) => void,
): { records: PaletteEntry[]; isSearching: boolean } {
  const recent = useOpenedLately();
  const isReady = useDesk().state?.status === "ready";
  const question = isReady ? questionOf(typed, recent) : undefined;
  const { answer, isPending } = useLatest("search", question);
  const entryOf = useEntryOf(onBeside);
  // The answer to another scope or to nothing is none.
  const rows = question && answer && fits(answer.rows, question) ? answer.rows : undefined;
  const records = useMemo(() => (rows ?? []).flatMap((row) => entryOf(row) ?? []), [rows, entryOf]);
  return { records, isSearching: question !== undefined && isPending };
}

/** While the next answer is on its way the last one stays, unless it is of kinds not asked for. */
function fits(rows: readonly SearchRow[], { kinds }: SearchRequest): boolean {
  return rows.every(({ kind }) => kinds.includes(kind));
}

function useEntryOf(onBeside: (record: BesideRecord) => void): (row: SearchRow) => PaletteEntry | undefined {
  const { text } = useMessages();
  const formats = useFormats();
  const router = useRouter();
  return useMemo(
    () => (row) => {
      const opening = OPENINGS.find(({ kind }) => kind === row.kind);
      if (!opening) return undefined;
      const amount = row.amount === null ? undefined : formats.amount(row.amount, row.currency, "whole");
      const owes = row.kind === "customer" && amount !== undefined;
      return {
        id: `${row.kind} ${row.id}`,
        icon: ICONS[row.kind],
        name: row.name,
        marks: row.marks,
        note: row.detail ?? undefined,
        noteMarks: row.detail_marks,
        kind: text(`palette-${row.kind}`),
        isAction: false,
        detail: owes ? text("palette-owes", { amount }) : amount,
        run: (where) => {
          noteOpened(row.kind, row.id);
          if (where === "beside") onBeside({ opening, row });
          else void router.navigate(opening.address(row) as never);
        },
      };
    },
    [text, formats, router, onBeside],
  );
}
