/**
 * A page: top bar (back, forward, title, pickers, acts, palette), its own region, and a panel at
 * the right that becomes a drawer where the window is narrow.
 */
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import { IconButton } from "../Button";
import { Drawer } from "../Drawer";
import { Icon } from "../Icon";
import { Kbd } from "../Kbd";
import { useFrame } from "./FrameContext";
import { useIsNarrowerThan } from "./useWidth";

export interface PagePanel {
  name: string;
  content: ReactNode;
  isOpen: boolean;
  onClose: () => void;
}

export interface PageProps {
  title: string;
  /** Period, scenario, as-of: they hold across pages. */
  pickers?: ReactNode;
  /** Before the palette's button. */
  acts?: ReactNode;
  panel?: PagePanel;
  /** A drawer of this page, after everything in the order of focus. */
  drawer?: ReactNode;
  /** Refreshing: figures stay, a 2 px line runs at the top. */
  isRefreshing?: boolean;
  children: ReactNode;
}

/** From here on a right panel has room beside the page. */
const PANEL_FROM = 1280;

export function Page({ title, pickers, acts, panel, drawer, isRefreshing = false, children }: PageProps): ReactNode {
  const { text } = useMessages();
  const frame = useFrame();
  const panelFloats = useIsNarrowerThan(PANEL_FROM);
  return (
    <div className="page-column">
      <header className="top-bar">
        <IconButton act="back" isDisabled={!frame.canGoBack} {...(frame.onBack ? { onPress: frame.onBack } : {})} />
        <IconButton
          act="forward"
          isDisabled={!frame.canGoForward}
          {...(frame.onForward ? { onPress: frame.onForward } : {})}
        />
        <h1 className="page-title">{title}</h1>
        <div className="top-bar-pickers">{pickers}</div>
        <div className="top-bar-acts">{acts}</div>
        {frame.onSearch && (
          <button type="button" className="search-button" onClick={frame.onSearch}>
            <Icon shape={Search} />
            <span className="search-words">{text("frame-search")}</span>
            <Kbd keys="mod+k" />
          </button>
        )}
      </header>
      <div className="page-row">
        <main id="page" className="page" tabIndex={-1} aria-label={title} aria-busy={isRefreshing}>
          {isRefreshing && <div className="page-refreshing" />}
          {children}
        </main>
        {panel?.isOpen && !panelFloats && (
          <aside className="page-panel" aria-label={panel.name}>
            {panel.content}
          </aside>
        )}
        {panel?.isOpen && panelFloats && (
          <Drawer title={panel.name} onClose={panel.onClose} look="panel">
            {panel.content}
          </Drawer>
        )}
      </div>
      {drawer}
    </div>
  );
}
