/**
 * What several deals get: one value, why, and one edit that gives it. The program says which deals
 * have it already and which cannot take it.
 */
import { useState, type ReactNode } from "react";
import { Button, Select, TextField, useToasts, type Option } from "../../components";
import { useEdit } from "../../edit";
import { useSettingsTable } from "../../entry";
import { appErrorOf, call } from "../../ipc";
import type { PipelineStage, PipelineTable, PipelineValue } from "../../ipc/generated";
import { readDate, useFormats, useLanguage, useMessages, type Language } from "../../language";
import { useChoices, useStandpoint } from "../../standpoint";
import { fractionOf } from "./entries";

export type SeveralField = PipelineValue["kind"];

export interface SeveralSheetProps {
  field: SeveralField;
  table: PipelineTable;
  /** The ids of what is chosen. */
  deals: () => Promise<string[]>;
  onClose: () => void;
  /** The deals have left the table. */
  onGone: () => void;
}

/** Of a list: nobody, each product's own. */
const NONE = " ";

export function SeveralSheet({ field, table, deals, onClose, onGone }: SeveralSheetProps): ReactNode {
  const { text, error: words } = useMessages();
  const language = useLanguage();
  const formats = useFormats();
  const edit = useEdit();
  const { show } = useToasts();
  const { standpoint } = useStandpoint();
  const options = useOptions(field, table);
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<string>();
  const [date, setDate] = useState(() => formats.date(table.as_of));
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const stage = table.stages.find(({ id }) => field === "stage" && id === picked);
  const closes = stage !== undefined && stage.kind !== "open";

  const ask = async (value: PipelineValue, shown: string): Promise<void> => {
    setIsPending(true);
    try {
      const asked = { deals: await deals(), value, reason: reason.trim() === "" ? null : reason };
      const { change, changed, left } = await call("pipeline_change", asked);
      const unchanged = left > 0 ? text(`pipeline-several-left-${field}`, { count: left }) : undefined;
      if (change === null) return setWrong(unchanged ?? text("pipeline-several-none"));
      const what = text(`pipeline-several-${field}`);
      const name = text("pipeline-several-deed", { what, value: shown, count: changed });
      const outcome = await edit({ change, name, asOf: standpoint.as_of, refusal: "own" });
      if (!outcome.kept) return setWrong(outcome.said);
      if (unchanged !== undefined) show({ text: unchanged });
      if (closes) onGone();
      else onClose();
    } catch (thrown) {
      const said = words(appErrorOf(thrown));
      setWrong(said.hint ? `${said.text} ${said.hint}` : said.text);
    } finally {
      setIsPending(false);
    }
  };
  const onKeep = (): void => {
    const read = valueOf(field, { typed, picked, stage, date }, language, text);
    if ("wrong" in read) return setWrong(read.wrong);
    void ask(read.value, read.shown ?? options.find(({ id }) => id === picked)?.name ?? "");
  };
  const isTyped = field === "probability" || field === "close";
  return (
    <div className="pipeline-sheet">
      {isTyped && (
        <TextField
          label={text(`pipeline-several-${field}`)}
          value={typed}
          onChange={setTyped}
          onKeep={onKeep}
          autoFocus
          {...(wrong === undefined ? {} : { wrong })}
        />
      )}
      {!isTyped && (
        <Select
          label={text(`pipeline-several-${field}`)}
          options={options}
          chosen={picked ?? ""}
          shown={options.find(({ id }) => id === picked)?.name ?? text("pipeline-several-choose")}
          onChoose={(id) => {
            setPicked(id);
            setWrong(undefined);
          }}
        />
      )}
      {closes && (
        <TextField label={text(`pipeline-closed-${stage.kind}`)} value={date} onChange={setDate} onKeep={onKeep} />
      )}
      <TextField
        label={text("pipeline-reason")}
        labelIs="heard"
        placeholder={text("pipeline-reason")}
        value={reason}
        onChange={setReason}
        onKeep={onKeep}
      />
      {!isTyped && wrong !== undefined && (
        <p className="pipeline-refusal" role="alert">
          {wrong}
        </p>
      )}
      <div className="pipeline-acts">
        <Button size="small" tone="primary" onPress={onKeep} isPending={isPending}>
          {text("pipeline-keep")}
        </Button>
      </div>
    </div>
  );
}

/** What a list offers; a field that is typed has none. */
function useOptions(field: SeveralField, { stages }: PipelineTable): Option<string>[] {
  const { text } = useMessages();
  const choices = useChoices();
  const schedules = useSettingsTable("schedules").table;
  switch (field) {
    case "stage": {
      const isNamed = new Set(stages.map(({ pipeline }) => pipeline)).size > 1;
      return stages.map(({ id, name, pipeline }) => ({ id, name: isNamed ? `${pipeline} · ${name}` : name }));
    }
    case "salesperson":
      return [
        ...(choices?.salespeople ?? []).map(({ key, label }) => ({ id: key, name: label })),
        { id: NONE, name: text("pipeline-without") },
      ];
    case "schedule": {
      const named = new Map((schedules?.rows ?? []).map((row) => [row["id"] ?? "", row["name"] || (row["id"] ?? "")]));
      return [...[...named].map(([id, name]) => ({ id, name })), { id: NONE, name: text("pipeline-several-own-schedule") }];
    }
    case "probability":
    case "close":
      return [];
  }
}

interface Given {
  typed: string;
  picked: string | undefined;
  stage: PipelineStage | undefined;
  date: string;
}

/** `shown` where it is not the picked option's name. */
type Read = { value: PipelineValue; shown?: string } | { wrong: string };

function valueOf(field: SeveralField, given: Given, { formats }: Language, text: (id: string) => string): Read {
  const { typed, picked, stage } = given;
  if (field === "probability") {
    const probability = fractionOf(typed, formats.language);
    if (probability === undefined) return { wrong: text("pipeline-wrong-percent") };
    return { value: { kind: field, probability }, shown: formats.probability(probability) };
  }
  if (field === "close") {
    const on = readDate(typed);
    return on === undefined ? { wrong: text("pipeline-wrong-date") } : { value: { kind: field, on }, shown: formats.date(on) };
  }
  if (picked === undefined) return { wrong: text("pipeline-several-choose") };
  const id = picked === NONE ? null : picked;
  if (field === "salesperson") return { value: { kind: field, salesperson: id } };
  if (field === "schedule") return { value: { kind: field, schedule: id } };
  if (stage === undefined || stage.kind === "open") return { value: { kind: "stage", stage: picked, closed_on: null } };
  const closed_on = readDate(given.date);
  return closed_on === undefined ? { wrong: text("pipeline-wrong-date") } : { value: { kind: "stage", stage: picked, closed_on } };
}
