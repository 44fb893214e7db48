/** Filters above the table, as words; how many deals want a next step, one press away. */
import { useRef, type ReactNode } from "react";
import { Button, SegmentedControl, TextField, useShortcut, type Option } from "../../components";
import type { Choices } from "../../ipc/generated";
import { useMessages } from "../../language";
import { FilterPicker } from "../../list";
import { IN_PERIOD, WITHOUT, type PipelineSearch } from "./search";

export interface FiltersProps {
  search: PipelineSearch;
  choices: Choices | undefined;
  /** At the end of the bar. */
  end: ReactNode;
  /** How many deals have no next step. */
  idle: number;
  onFilter: (change: { [Name in keyof PipelineSearch]?: string | undefined }) => void;
}

/** No filters: they stay when everything is shown. */
const KEPT: readonly string[] = ["sort", "view"];
const NAMED = ["team", "salesperson", "family", "stage"] as const;

export function Filters({ search, choices, idle, end, onFilter }: FiltersProps): ReactNode {
  const { text } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", name: text("pipeline-filter"), group: "page", run: () => field.current?.focus() });
  const lists = {
    team: choices?.teams,
    salesperson: choices?.salespeople,
    family: choices?.families,
    stage: choices?.stages,
  };
  const optionsOf = (name: (typeof NAMED)[number]): Option<string>[] => [
    ...(lists[name] ?? []).map(({ key, label }) => ({ id: `=${key}`, name: label })),
    ...(name === "stage" ? [] : [{ id: WITHOUT, name: text("pipeline-without") }]),
  ];
  const isIdle = search.wants === "without_next_step";
  const isFiltered = Object.keys(search).some((name) => !KEPT.includes(name));
  return (
    <div className="pipeline-filters">
      <SegmentedControl
        label={text("pipeline-view")}
        segments={[
          { id: "table", name: text("pipeline-view-table") },
          { id: "board", name: text("pipeline-view-board") },
        ]}
        chosen={search.view === "board" ? "board" : "table"}
        onChoose={(id) => onFilter({ view: id === "board" ? id : undefined })}
      />
      <TextField
        ref={field}
        label={text("pipeline-filter")}
        labelIs="heard"
        placeholder={text("pipeline-filter")}
        value={search.text ?? ""}
        onChange={(words) => onFilter({ text: words === "" ? undefined : words })}
      />
      {NAMED.map((name) => (
        <FilterPicker
          key={name}
          label={text(`pipeline-filter-${name}`)}
          all={text(`pipeline-all-${name}`)}
          options={optionsOf(name)}
          chosen={search[name]}
          onChoose={(id) => onFilter({ [name]: id })}
        />
      ))}
      <FilterPicker
        label={text("pipeline-filter-closes")}
        all={text("pipeline-all-closes")}
        options={[{ id: IN_PERIOD, name: text("pipeline-closes-in-period") }]}
        chosen={search.closes === IN_PERIOD ? IN_PERIOD : undefined}
        onChoose={(closes) => onFilter({ closes })}
      />
      {idle > 0 && !isIdle && (
        <button type="button" className="pipeline-idle" onClick={() => onFilter({ wants: "without_next_step" })}>
          {text("pipeline-idle", { count: idle })}
        </button>
      )}
      {isFiltered && (
        <Button
          size="small"
          tone="quiet"
          onPress={() =>
            onFilter(Object.fromEntries(Object.keys(search).flatMap((name) => (KEPT.includes(name) ? [] : [[name, undefined]]))))
          }
        >
          {text("pipeline-filter-none")}
        </Button>
      )}
      {end}
    </div>
  );
}
