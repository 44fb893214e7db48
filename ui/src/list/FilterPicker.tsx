/** A filter above a list, as words: its name alone while it lets all through, "Équipe : Nord" when not. */
import type { ReactNode } from "react";
import { Picker, type Option } from "../components";
import "./Filter.css";

export interface FilterPickerProps {
  /** "Équipe". */
  label: string;
  /** "toutes". */
  all: string;
  options: readonly Option<string>[];
  chosen: string | undefined;
  /** Undefined lets all through. */
  onChoose: (id: string | undefined) => void;
}

/** No value of a filter: those begin with `=` or are words of the page's own. */
const ALL = "all";

export function FilterPicker({ label, all, options, chosen, onChoose }: FilterPickerProps): ReactNode {
  return (
    <span className="filter" data-all={chosen === undefined}>
      <Picker
        look="bare"
        label={label}
        options={[{ id: ALL, name: all }, ...options]}
        chosen={chosen ?? ALL}
        onChoose={(id) => onChoose(id === ALL ? undefined : id)}
      />
    </span>
  );
}
