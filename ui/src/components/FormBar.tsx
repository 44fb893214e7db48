/**
 * A bar that fills its place in the form of a category: fill, hatch or dash, so that it holds
 * without colour. Mute: the figure stands beside it.
 */
import { useId, type ReactNode } from "react";
import type { CategoryMark } from "./CategorySwatch";
import "./FormBar.css";

export interface FormBarProps {
  mark: CategoryMark;
}

const HATCHED: Partial<Record<CategoryMark, number>> = { weighted: 45, loss: -45 };

export function FormBar({ mark }: FormBarProps): ReactNode {
  const id = useId();
  const angle = HATCHED[mark];
  return (
    <svg className="form-bar" data-mark={mark} width="100%" height="100%" aria-hidden="true" focusable="false">
      {angle !== undefined && (
        <pattern
          id={id}
          patternUnits="userSpaceOnUse"
          width="5"
          height="5"
          patternTransform={`rotate(${angle})`}
        >
          <line className="form-bar-hatch" x1="0.8" y1="0" x2="0.8" y2="5" strokeWidth="1.6" />
        </pattern>
      )}
      <rect className="form-bar-fill" width="100%" height="100%" />
      {angle !== undefined && <rect width="100%" height="100%" fill={`url(#${id})`} />}
      <rect className="form-bar-edge" width="100%" height="100%" />
    </svg>
  );
}
