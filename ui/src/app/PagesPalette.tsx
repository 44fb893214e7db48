/** The palette of the window: every page, and every act that has a shortcut now. */
import { Zap } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { Kbd, Palette, useShortcuts, type PaletteEntry } from "../components";
import { useMessages } from "../language";
import { PAGES } from "./pages";

export interface PagesPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  go: (path: string) => void;
}

export function PagesPalette({ isOpen, onClose, go }: PagesPaletteProps): ReactNode {
  const { text } = useMessages();
  const shortcuts = useShortcuts();
  const entries = useMemo((): PaletteEntry[] => {
    const pages = PAGES.map((page) => ({
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
    return [...pages, ...acts];
  }, [shortcuts, text, go]);
  return <Palette isOpen={isOpen} onClose={onClose} entries={entries} />;
}
