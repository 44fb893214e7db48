/** Fills its place with the form of a category: solid, hatched, dashed. For bars in lists and drawers. */
import { useId, type ReactNode } from "react";
import type { CategoryMark } from "./CategorySwatch";
import "./FormBar.css";

export interface FormBarProps {
  mark: CategoryMark;
}

/** 45° hatch, period 5, stroke 1.6; leaning the other way for a loss. */
export function FormBar({ mark }: FormBarProps): ReactNode {
  const id = useId();
  const isHatched = mark === "weighted" || mark === "loss";
  return (
    <svg className="form-bar" data-mark={mark} width="100%" height="100%" aria-hidden="true">
      {isHatched && (
        <pattern
          id={id}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={mark === "loss" ? "rotate(-45)" : "rotate(45)"}
        >
          <path className="form-bar-hatch" d="M0 0V5" />
        </pattern>
      )}
      <rect className="form-bar-fill" width="100%" height="100%" />
      {isHatched && <rect fill={`url(#${id})`} width="100%" height="100%" />}
      <rect className="form-bar-edge" width="100%" height="100%" />
    </svg>
  );
}
