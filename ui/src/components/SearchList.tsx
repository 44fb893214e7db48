/** Several of a list, found by typing: the field keeps the focus, arrows move, Enter takes or leaves. */
import { Check, Search } from "lucide-react";
import type { ReactNode } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from "react-aria-components";
import { Icon } from "./Icon";
import "./Field.css";
import "./Select.css";
import "./SearchList.css";

export interface SearchListOption {
  id: string;
  name: string;
}

export interface SearchListProps {
  label: string;
  /** In the empty field: "Chercher". */
  placeholder: string;
  options: readonly SearchListOption[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  /** Where no option holds what was typed, or there is none. */
  empty: string;
}

export function SearchList(props: SearchListProps): ReactNode {
  const { label, placeholder, options, chosen, onChoose, empty } = props;
  const { contains } = useFilter({ sensitivity: "base" });
  return (
    <Autocomplete filter={contains}>
      <SearchField className="search-list-field field-box" aria-label={placeholder} autoFocus>
        <Icon shape={Search} size={14} />
        <Input className="field-input" placeholder={placeholder} />
      </SearchField>
      <ListBox
        className="options search-list"
        aria-label={label}
        items={options}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const every = options.map(({ id }) => id);
          // In the options' order; what is chosen and no longer offered stays.
          const kept = chosen.filter((id) => !every.includes(id));
          onChoose([...kept, ...every.filter((id) => keys === "all" || keys.has(id))]);
        }}
        renderEmptyState={() => <div className="search-list-empty">{empty}</div>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.name} className="option search-list-option">
            <span className="search-list-mark" aria-hidden="true">
              <Check size={12} strokeWidth={2.6} />
            </span>
            <span className="option-name">{option.name}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}
