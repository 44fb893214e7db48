/** A Lucide icon in the desk's two sizes; mute: the word or name beside it speaks. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export type IconShape = LucideIcon;

export interface IconProps {
  shape: IconShape;
  /** 16 px, or 14 in small controls, 12 in tags. */
  size?: 16 | 14 | 12;
}

export function Icon({ shape: Shape, size = 16 }: IconProps): ReactNode {
  return <Shape className="icon" size={size} strokeWidth={1.6} aria-hidden="true" focusable="false" />;
}
