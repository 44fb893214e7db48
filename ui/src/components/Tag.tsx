/** A short word on a coloured ground; the word and its icon say it, the colour repeats it. */
import { Check, Pencil, TrendingDown, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon, type IconShape } from "./Icon";
import "./Tag.css";

export type TagTone = "plain" | "ok" | "warn" | "danger" | "hand" | "info";

export interface TagProps {
  children: ReactNode;
  tone?: TagTone;
  /** `none` where the tone's own icon would say nothing more. */
  icon?: IconShape | "none";
}

const ICONS: Partial<Record<TagTone, IconShape>> = {
  ok: Check,
  warn: TriangleAlert,
  danger: TrendingDown,
  hand: Pencil,
};

export function Tag({ children, tone = "plain", icon }: TagProps): ReactNode {
  const shape = icon === "none" ? undefined : (icon ?? ICONS[tone]);
  return (
    <span className="tag" data-tone={tone}>
      {shape && <Icon shape={shape} size={12} />}
      {children}
    </span>
  );
}
