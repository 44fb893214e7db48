/** The hatches of the chart, once in a page: period 5, stroke 1.6, weighted and loss leaning apart. */
import type { ReactNode } from "react";

export function Hatches(): ReactNode {
  return (
    <svg className="chart-hatches" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Hatch name="weighted" angle={45} />
        <Hatch name="loss" angle={-45} />
      </defs>
    </svg>
  );
}

function Hatch({ name, angle }: { name: "weighted" | "loss"; angle: number }): ReactNode {
  return (
    <pattern
      id={`chart-hatch-${name}`}
      patternUnits="userSpaceOnUse"
      width="5"
      height="5"
      patternTransform={`rotate(${angle})`}
    >
      <line className={`chart-hatch-${name}`} x1="0" y1="0" x2="0" y2="5" strokeWidth="1.6" />
    </pattern>
  );
}
