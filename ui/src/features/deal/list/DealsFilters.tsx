/** Filters above the deals, as words: name, how they stand, stage, salesperson, team. */
import { useRef, type ReactNode } from "react";
import { Button, SegmentedControl, TextField, useShortcut, type Option } from "../../../components";
import type { Choices } from "../../../ipc/generated";
import { useMessages } from "../../../language";
import { FilterPicker } from "../../../list";
import { STATUSES, WITHOUT, type DealsSearch } from "./search";

export interface DealsFiltersProps {
  search: DealsSearch;
  choices: Choices | undefined;
  /** At the end of the bar. */
  end: ReactNode;
  onFilter: (change: { [Name in keyof DealsSearch]?: string | undefined }) => void;
}

const ALL = "all";
const NAMED = ["stage", "salesperson", "team"] as const;

export function DealsFilters({ search, choices, end, onFilter }: DealsFiltersProps): ReactNode {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", name: text("all-deals-filter"), group: "page", run: () => field.current?.focus() });
  const lists = { stage: choices?.stages, salesperson: choices?.salespeople, team: choices?.teams };
  const optionsOf = (name: (typeof NAMED)[number]): Option<string>[] => [
    ...(lists[name] ?? []).map(({ key, label }) => ({ id: `=${key}`, name: label })),
    ...(name === "stage" ? [] : [{ id: WITHOUT, name: text("all-deals-without") }]),
  ];
  const isFiltered = Object.keys(search).some((name) => name !== "sort");
  return (
    <div className="deals-filters">
      <SegmentedControl
        label={text("all-deals-status")}
        segments={[ALL, ...STATUSES].map((id) => ({ id, name: text(`all-deals-status-${id}`) }))}
        chosen={STATUSES.find((known) => known === search.status) ?? ALL}
        onChoose={(id) => onFilter({ status: id === ALL ? undefined : id })}
      />
      <TextField
        ref={field}
        label={text("all-deals-filter")}
        labelIs="heard"
        placeholder={text("all-deals-filter")}
        value={search.text ?? ""}
        onChange={(words) => onFilter({ text: words === "" ? undefined : words })}
      />
      {NAMED.map((name) => (
        <FilterPicker
          key={name}
          label={text(`all-deals-column-${name}`)}
          all={text(`all-deals-all-${name}`)}
          options={optionsOf(name)}
          chosen={search[name]}
          onChoose={(id) => onFilter({ [name]: id })}
        />
      ))}
      {isFiltered && (
        <Button
          size="small"
          tone="quiet"
          onPress={() =>
            onFilter({ text: undefined, status: undefined, stage: undefined, salesperson: undefined, team: undefined })
          }
        >
          {text("all-deals-filter-none")}
        </Button>
      )}
      {end}
    </div>
  );
}
