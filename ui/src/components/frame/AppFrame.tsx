/** The window: sidebar (a rail under 1360 px), skip link, and the page beside it. */
import type { MouseEvent, ReactNode } from "react";
import { useMessages } from "../../language";
import { Icon, type IconShape } from "../Icon";
import { FrameContext, type FrameActs } from "./FrameContext";
import { Mark } from "./Mark";
import { useIsNarrowerThan } from "./useWidth";
import "./AppFrame.css";

export interface NavigationItem {
  path: string;
  name: string;
  icon: IconShape;
  /** How many wait there; only with an act behind it. */
  count?: string;
  countTone?: "plain" | "danger";
}

export interface NavigationGroup {
  /** Absent for the first group. */
  name?: string;
  items: readonly NavigationItem[];
}

export interface AppFrameProps {
  /** The company that is open. */
  company: string;
  /** Under it: "Diapason · base chiffrée". */
  detail: string;
  groups: readonly NavigationGroup[];
  /** The path of the page that is shown. */
  current: string;
  onGo: (path: string) => void;
  /** At the foot of the sidebar: offline, synchronised when. */
  foot?: ReactNode;
  acts: FrameActs;
  /** A `Page`. */
  children: ReactNode;
}

export function AppFrame(props: AppFrameProps): ReactNode {
  const { company, detail, groups, foot, acts, children } = props;
  const { text } = useMessages();
  return (
    <FrameContext value={acts}>
      <a className="skip-link" href="#page" onClick={goToPage}>
        {text("frame-skip")}
      </a>
      <div className="frame">
        <aside className="sidebar" aria-label={company}>
          <div className="brand">
            <Mark />
            <div className="brand-words">
              <span className="brand-company">{company}</span>
              <span className="brand-detail">{detail}</span>
            </div>
          </div>
          <nav className="navigation" aria-label={text("frame-navigation")}>
            {groups.map((group, place) => (
              <NavigationSection key={group.name ?? place} group={group} {...props} />
            ))}
          </nav>
          {foot && <div className="sidebar-foot">{foot}</div>}
        </aside>
        {children}
      </div>
    </FrameContext>
  );
}

/** From here on the sidebar has room for words. */
const WORDS_FROM = 1360;

function NavigationSection({ group, current, onGo }: AppFrameProps & { group: NavigationGroup }): ReactNode {
  const isRail = useIsNarrowerThan(WORDS_FROM);
  return (
    <div className="navigation-group" role="group" aria-label={group.name}>
      {group.name && (
        <div className="navigation-name" aria-hidden="true">
          {group.name}
        </div>
      )}
      {group.items.map((item) => (
        <a
          key={item.path}
          className="navigation-item"
          href={item.path}
          data-tip={isRail ? item.name : undefined}
          aria-current={item.path === current ? "page" : undefined}
          onClick={(event) => {
            if (isPlainClick(event)) {
              event.preventDefault();
              onGo(item.path);
            }
          }}
        >
          <Icon shape={item.icon} />
          <span className="navigation-word">{item.name}</span>
          {item.count !== undefined && (
            <span className="navigation-count" data-tone={item.countTone ?? "plain"}>
              {item.count}
            </span>
          )}
        </a>
      ))}
    </div>
  );
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function goToPage(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("page")?.focus();
}
