/** How many rows are chosen and what can be done with them; Escape in the table leaves. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import { IconButton } from "../Button";
import "./SelectionBar.css";

export interface SelectionBarProps {
  /** "3 affaires". */
  count: string;
  acts: readonly { name: string; onPress: () => void }[];
  onLeave: () => void;
}

export function SelectionBar({ count, acts, onLeave }: SelectionBarProps): ReactNode {
  const { text } = useMessages();
  return (
    <div className="selection-bar" role="toolbar" aria-label={count}>
      <strong>{count}</strong>
      {acts.map(({ name, onPress }) => (
        <button key={name} type="button" onClick={onPress}>
          {name}
        </button>
      ))}
      <IconButton act="close" name={text("grid-leave-selection")} onPress={onLeave} />
    </div>
  );
}
