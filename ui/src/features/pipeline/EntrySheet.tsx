/** The sheet beside a cell: the value to enter, whose it replaces, why, and the way back to the source's. */
import { useState, type ReactNode } from "react";
import { Button, Select, TextField } from "../../components";
import { useEdit } from "../../edit";
import type { PipelineRow, PipelineStage, ValueChange } from "../../ipc/generated";
import { useFormats, useLanguage, useMessages } from "../../language";
import { sourceOf, type EnteredColumn } from "./columns";
import { backToSource, readClose, readNextStep, readProbabilities, readStage, type Read, type Wrong } from "./entries";
import { Lines } from "./Lines";
import { Replaced } from "./Replaced";

export interface EntrySheetProps {
  deal: PipelineRow;
  column: EnteredColumn;
  /** The key with which entering began. */
  typed: string | undefined;
  stages: readonly PipelineStage[];
  asOf: string;
  onClose: () => void;
}

/** The deal's fields behind a column. */
const FIELDS: Record<Exclude<EnteredColumn, "probability">, readonly string[]> = {
  stage: ["stage_id", "closed_on"],
  close: ["expected_close_on"],
  next_step: ["next_step", "next_step_on"],
};

export function EntrySheet({ deal, column, typed, stages, asOf, onClose }: EntrySheetProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const formats = useFormats();
  const edit = useEdit();
  const first = deal.lines[0]?.line;
  const [percents, setPercents] = useState<Record<string, string>>(
    typed !== undefined && first !== undefined ? { [first]: typed } : {},
  );
  const [date, setDate] = useState(() => (column === "close" ? formats.date(deal.close_on) : formats.date(asOf)));
  const [stage, setStage] = useState(deal.stage);
  const [step, setStep] = useState(deal.next_step ?? "");
  const [stepOn, setStepOn] = useState(deal.next_step_on === null ? "" : formats.date(deal.next_step_on));
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const [refusal, setRefusal] = useState<string>();
  const chosen = stages.find(({ id }) => id === stage);

  const keep = async (values: ValueChange[]): Promise<void> => {
    if (values.length === 0) return onClose();
    const name = text("pipeline-deed", { what: text(`pipeline-column-${column}`), deal: deal.name });
    const outcome = await edit({ change: { kind: "values", values }, name, refusal: "own" });
    if (outcome.kept) return onClose();
    setRefusal(outcome.said);
  };
  const read = (): Read => {
    switch (column) {
      case "probability":
        return readProbabilities(deal, percents, reason, language.formats.language);
      case "stage":
        return readStage(deal, chosen, date, reason);
      case "close":
        return readClose(deal, date, reason);
      case "next_step":
        return readNextStep(deal, step, stepOn, reason);
    }
  };
  const onKeep = (): void => {
    const found = read();
    if ("wrong" in found) return setWrong(found.wrong);
    void keep(found.values);
  };
  const wrongIn = (field: string): { wrong?: string } => {
    const id = wrong[field];
    return id === undefined ? {} : { wrong: text(id) };
  };
  const back = backOf(deal, column);
  const choices = stages.filter(({ pipeline }) => pipeline === deal.pipeline);
  return (
    <div className="pipeline-sheet">
      {column === "probability" && (
        <Lines
          lines={deal.lines}
          percents={percents}
          wrongIn={(line) => wrongIn(line).wrong}
          onType={(line, value) => setPercents({ ...percents, [line]: value })}
          onKeep={onKeep}
        />
      )}
      {column === "stage" && (
        <Select
          label={text("pipeline-column-stage")}
          options={choices.map(({ id, name }) => ({ id, name }))}
          chosen={stage}
          onChoose={setStage}
        />
      )}
      {column === "stage" && chosen !== undefined && chosen.kind !== "open" && (
        <TextField
          label={text(`pipeline-closed-${chosen.kind}`)}
          value={date}
          onChange={setDate}
          onKeep={onKeep}
          {...wrongIn("closed_on")}
        />
      )}
      {column === "close" && (
        <TextField
          label={text("pipeline-column-close")}
          value={date}
          onChange={setDate}
          onKeep={onKeep}
          autoFocus
          {...wrongIn("close")}
        />
      )}
      {column === "next_step" && (
        <>
          <TextField label={text("pipeline-column-next_step")} value={step} onChange={setStep} onKeep={onKeep} autoFocus />
          <TextField
            label={text("pipeline-step-date")}
            value={stepOn}
            onChange={setStepOn}
            onKeep={onKeep}
            {...wrongIn("next_step_on")}
          />
        </>
      )}
      <Replaced deal={deal} fields={column === "probability" ? "lines" : FIELDS[column]} stages={stages} />
      <TextField
        label={text("pipeline-reason")}
        labelIs="heard"
        placeholder={text("pipeline-reason")}
        value={reason}
        onChange={setReason}
        onKeep={onKeep}
      />
      {refusal !== undefined && (
        <p className="pipeline-refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="pipeline-acts">
        {back.length > 0 && (
          <Button size="small" onPress={() => void keep(back)}>
            {backName()}
          </Button>
        )}
        <Button size="small" tone="primary" onPress={onKeep}>
          {text("pipeline-keep")}
        </Button>
      </div>
    </div>
  );

  function backName(): string {
    const [line, another] = deal.lines.filter(({ entered }) => entered !== null);
    const source = column === "probability" && !another ? line?.entered?.source_value : undefined;
    if (source !== undefined && source !== null) return text("pipeline-back-to", { value: formats.probability(source) });
    const date = column === "close" ? sourceOf(deal, "expected_close_on") : undefined;
    return date === undefined || date === null ? text("pipeline-back") : text("pipeline-back-to", { value: formats.date(date) });
  }
}

/** What gives the source's values back: nothing where nobody entered any. */
function backOf(deal: PipelineRow, column: EnteredColumn): ValueChange[] {
  if (column === "probability") {
    return deal.lines.filter(({ entered }) => entered !== null).map((line) => backToSource(deal, line));
  }
  const entered = FIELDS[column].filter((field) => deal.entered.some(([name]) => name === field));
  return entered.map((field) => ({ kind: "source", entity: "deal", id: deal.id, field }));
}
