/** A strip in the flow: an error, something old, something to know. Icon and word say which. */
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages, type ErrorFacts } from "../language";
import { Icon, type IconShape } from "./Icon";
import "./Notice.css";

export type NoticeTone = "danger" | "warn" | "info";

export interface NoticeProps {
  tone: NoticeTone;
  /** What happened, in bold. */
  title?: string;
  /** What it means for the figures. */
  children?: ReactNode;
  /** What to do, numbered. */
  steps?: readonly string[];
  /** In the smallest type: what else. */
  note?: ReactNode;
  /** Buttons: in an error below the text, else at the right. */
  acts?: ReactNode;
  icon?: IconShape;
}

const ICONS: Record<NoticeTone, IconShape> = { danger: CircleAlert, warn: TriangleAlert, info: Info };

export function Notice({ tone, title, children, steps, note, acts, icon }: NoticeProps): ReactNode {
  const actsBelow = tone === "danger" || steps !== undefined;
  return (
    <div className="notice" data-tone={tone} role={tone === "danger" ? "alert" : "note"}>
      <Icon shape={icon ?? ICONS[tone]} />
      <div className="notice-text">
        {title && <p className="notice-title">{title}</p>}
        {children && <div className={title ? "notice-more" : undefined}>{children}</div>}
        {steps && (
          <ol className="notice-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {note && <p className="notice-note">{note}</p>}
        {acts && actsBelow && <div className="notice-acts">{acts}</div>}
      </div>
      {acts && !actsBelow && <div className="notice-acts">{acts}</div>}
    </div>
  );
}

/** What the program refused, in the person's words, with what to do. */
export function ErrorNotice({ error, acts }: { error: ErrorFacts; acts?: ReactNode }): ReactNode {
  const { text, hint } = useMessages().error(error);
  return (
    <Notice tone="danger" title={text} acts={acts}>
      {hint}
    </Notice>
  );
}
