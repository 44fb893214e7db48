/** How many rows are chosen and what can be done with them; Escape leaves. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import { IconButton } from "../Button";
import "./SelectionBar.css";

export interface SelectionBarProps {
  /** "3 affaires". */
  count: string;
  acts: readonly {
    name: string;
    /** Whether what it opens is open. */
    isOpen?: boolean;
    /** `origin` is its button: what it opens stands beside. */
    onPress: (origin: HTMLElement) => void;
  }[];
  onLeave: () => void;
}

export function SelectionBar({ count, acts, onLeave }: SelectionBarProps): ReactNode {
  const { text } = useMessages();
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={count}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <strong aria-live="polite">{count}</strong>
      {acts.map(({ name, isOpen, onPress }) => (
        <button
          key={name}
          type="button"
          onClick={({ currentTarget }) => onPress(currentTarget)}
          {...(isOpen === undefined ? {} : { "aria-haspopup": "dialog" as const, "aria-expanded": isOpen })}
        >
          {name}
        </button>
      ))}
      <IconButton act="close" name={text("grid-leave-selection")} onPress={onLeave} />
    </div>
  );
}
