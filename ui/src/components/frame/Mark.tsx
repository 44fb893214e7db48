/** The mark of Diapason: a tuning fork that sounds. */
import type { ReactNode } from "react";

export function Mark(): ReactNode {
  return (
    <svg className="mark" width="19" height="23" viewBox="0 0 19 23" aria-hidden="true">
      <path className="mark-sound" d="M1 5v4M18 5v4" />
      <path className="mark-fork" d="M5.5 1v7.2a4 4 0 0 0 8 0V1M9.5 12.4V22" />
    </svg>
  );
}
