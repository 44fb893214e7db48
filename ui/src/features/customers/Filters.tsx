/** Filters above the table, as words: name, segment, salesperson; how many they leave. */
import { useRef, type ReactNode } from "react";
import { Button, TextField, useShortcut, type Option } from "../../components";
import type { Choices } from "../../ipc/generated";
import { useMessages } from "../../language";
import { FilterPicker } from "../../list";
import { WITHOUT, type CustomersSearch } from "./search";

export interface FiltersProps {
  search: CustomersSearch;
  choices: Choices | undefined;
  /** At the end of the bar. */
  end: ReactNode;
  onFilter: (change: Partial<Record<keyof CustomersSearch, string | undefined>>) => void;
}

export function Filters({ search, choices, end, onFilter }: FiltersProps): ReactNode {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", name: text("customers-filter"), group: "page", run: () => field.current?.focus() });
  const options = (known: readonly { key: string; label: string }[] | undefined): Option<string>[] => [
    ...(known ?? []).map(({ key, label }) => ({ id: `=${key}`, name: label })),
    { id: WITHOUT, name: text("customers-without") },
  ];
  const isFiltered = search.text !== undefined || search.segment !== undefined || search.salesperson !== undefined;
  return (
    <div className="customers-filters">
      <TextField
        ref={field}
        label={text("customers-filter")}
        labelIs="heard"
        placeholder={text("customers-filter")}
        value={search.text ?? ""}
        onChange={(words) => onFilter({ text: words === "" ? undefined : words })}
      />
      <FilterPicker
        label={text("customers-column-segment")}
        all={text("customers-all")}
        options={options(choices?.segments)}
        chosen={search.segment}
        onChoose={(segment) => onFilter({ segment })}
      />
      <FilterPicker
        label={text("customers-column-salesperson")}
        all={text("customers-all")}
        options={options(choices?.salespeople)}
        chosen={search.salesperson}
        onChoose={(salesperson) => onFilter({ salesperson })}
      />
      {isFiltered && (
        <Button
          size="small"
          tone="quiet"
          onPress={() => onFilter({ text: undefined, segment: undefined, salesperson: undefined })}
        >
          {text("customers-filter-none")}
        </Button>
      )}
      {end}
    </div>
  );
}
