/** What a sheet's fields mean as changes of values: percents read, what is unchanged left out. */
import type { PipelineProduct, PipelineRow, PipelineStage, ValueChange } from "../../ipc/generated";
import { decimalOfSteps, readDate, readDecimal, stepsOfDecimal, type LanguageTag } from "../../language";

/** `0.625000` as a person types it: `62.5`. */
export function percentOf(fraction: string): string {
  const steps = stepsOfDecimal(fraction, 6) ?? 0;
  return decimalOfSteps(steps, 4).replace(/\.?0+$/, "");
}

/** A percent as typed, as the program takes it: `62,5` is `0.625000`; undefined for what is none. */
export function fractionOf(typed: string, language: LanguageTag): string | undefined {
  const read = readDecimal(typed, language);
  const steps = read === undefined ? undefined : stepsOfDecimal(read, 4);
  return steps === undefined || steps < 0 || steps > 1_000_000 ? undefined : decimalOfSteps(steps, 6);
}

/** Words that say what is wrong, by field. */
export type Wrong = Record<string, string>;

export type Read = { values: ValueChange[] } | { wrong: Wrong };

export function setOf(entity: "deal" | "deal_line", id: string, field: string, value: string, reason: string): ValueChange {
  return { kind: "set", entity, id, field, value: value === "" ? null : value, reason: reason === "" ? null : reason };
}

/** Where a person's probability of a line stands: its own, or the deal's. */
export function backToSource(deal: PipelineRow, line: PipelineProduct): ValueChange {
  const [entity, id] = line.origin === "deal" ? ["deal", deal.id] : ["deal_line", line.line];
  return { kind: "source", entity, id, field: "probability" };
}

export function readProbabilities(
  deal: PipelineRow,
  typed: Record<string, string>,
  reason: string,
  language: LanguageTag,
): Read {
  const wrong: Wrong = {};
  const values = deal.lines.flatMap(({ line, stated }) => {
    const text = typed[line];
    if (text === undefined) return [];
    const fraction = fractionOf(text, language);
    if (fraction === undefined) {
      wrong[line] = "pipeline-wrong-percent";
      return [];
    }
    return fraction === stated ? [] : [setOf("deal_line", line, "probability", fraction, reason)];
  });
  return Object.keys(wrong).length > 0 ? { wrong } : { values };
}

/** A stage that closes asks for the day: once won or lost a deal has one. */
export function readStage(
  deal: PipelineRow,
  stage: PipelineStage | undefined,
  closedOn: string,
  reason: string,
): Read {
  if (stage === undefined || stage.id === deal.stage) return { values: [] };
  const moved = setOf("deal", deal.id, "stage_id", stage.id, reason);
  if (stage.kind === "open") return { values: [moved] };
  const date = readDate(closedOn);
  if (date === undefined) return { wrong: { closed_on: "pipeline-wrong-date" } };
  return { values: [moved, setOf("deal", deal.id, "closed_on", date, reason)] };
}

export function readClose(deal: PipelineRow, typed: string, reason: string): Read {
  const date = readDate(typed);
  if (date === undefined) return { wrong: { close: "pipeline-wrong-date" } };
  return { values: date === deal.close_on ? [] : [setOf("deal", deal.id, "expected_close_on", date, reason)] };
}

export function readNextStep(deal: PipelineRow, step: string, typedOn: string, reason: string): Read {
  const on = typedOn.trim() === "" ? "" : readDate(typedOn);
  if (on === undefined) return { wrong: { next_step_on: "pipeline-wrong-date" } };
  const values: ValueChange[] = [];
  if (step.trim() !== (deal.next_step ?? "")) values.push(setOf("deal", deal.id, "next_step", step.trim(), reason));
  if (on !== (deal.next_step_on ?? "")) values.push(setOf("deal", deal.id, "next_step_on", on, reason));
  return { values };
}
