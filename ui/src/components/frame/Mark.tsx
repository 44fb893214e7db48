/** The mark of Diapason: a tuning fork that sounds. Mute: the name stands beside it. */
import type { ReactNode } from "react";

export interface MarkProps {
  /** Its height in pixels. */
  size?: number;
}

const [WIDTH, HEIGHT] = [19, 23];

export function Mark({ size = 21 }: MarkProps): ReactNode {
  const width = (size * WIDTH) / HEIGHT;
  return (
    <svg className="mark" width={width} height={size} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path className="mark-sound" d="M1 5v4M18 5v4" />
      <path className="mark-fork" d="M5.5 1v7.2a4 4 0 0 0 8 0V1M9.5 12.4V22" />
    </svg>
  );
}
