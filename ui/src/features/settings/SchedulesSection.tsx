/**
 * Schedules: one is chosen, its rules stand in a table, and beside it what they make of an amount.
 * Rules that do not make the whole yet are tried and shown, and kept as soon as they do.
 */
import { useState, type ReactNode } from "react";
import { Button, ErrorNotice, Picker, WaitingRows } from "../../components";
import { appErrorOf, call } from "../../ipc";
import { idFor, type SettingsRow } from "../../entry";
import type { SchedulePreview as Tried } from "../../ipc/generated";
import { useMessages } from "../../language";
import { RowsTable } from "./RowsTable";
import { SchedulePreview } from "./SchedulePreview";
import { SectionHead } from "./SectionHead";
import { useRows } from "./useRows";
import { useTrial } from "./useTrial";

/** Columns of the schedule itself, the same in each of its rules. */
const OF_ALL = ["id", "name"];

export function SchedulesSection({ currency }: { currency: string }): ReactNode {
  const { text, error: said } = useMessages();
  const { table, error, keep, remove } = useRows("schedules");
  const [asked, setAsked] = useState<string>();
  /** Rules that are not kept yet, of the schedule shown. */
  const [unkept, setUnkept] = useState<readonly SettingsRow[]>();
  const trial = useTrial();
  const ids = [...new Set(table?.rows.map(({ id }) => id ?? "") ?? [])];
  const newId = unkept?.find(({ id }) => !ids.includes(id ?? ""))?.id;
  const id = newId ?? (asked !== undefined && ids.includes(asked) ? asked : ids[0]);
  const kept = table?.rows.filter((row) => row["id"] === id) ?? [];
  const rules = unkept ?? kept;
  const nameOf = (of: string): string => table?.rows.find((row) => row["id"] === of)?.["name"] || of;

  /** Tried first: what is no schedule yet stays here. */
  const keepRules = async (next: readonly SettingsRow[]): Promise<string | undefined> => {
    let tried: Tried;
    try {
      tried = await call("schedule_preview", { rules: [...next], amount: trial.amount, on: trial.on });
    } catch (thrown) {
      return said(appErrorOf(thrown)).text;
    }
    if (tried.problem !== null) {
      setUnkept(next);
      return undefined;
    }
    const refused = await keep(next, text("settings-changed", { name: next[0]?.["name"] || (id ?? "") }));
    if (refused === undefined) {
      setUnkept(undefined);
      setAsked(next[0]?.["id"]);
    }
    return refused;
  };
  const whole = (row: SettingsRow): SettingsRow => ({ ...row, id: id ?? "", name: rules[0]?.["name"] ?? "" });
  const keepRule = (row: SettingsRow, former: SettingsRow | undefined): Promise<string | undefined> =>
    keepRules(former ? rules.map((rule) => (rule === former ? row : rule)) : [...rules, whole(row)]);
  const removeRule = (row: SettingsRow): void => {
    const left = rules.filter((rule) => rule !== row);
    if (left.length > 0) void keepRules(left);
    else if (unkept) setUnkept(undefined);
    else void remove(row);
  };
  const addSchedule = (): void => {
    const name = text("settings-schedule-new");
    const begun = { id: idFor(name, ids), name, position: "1", share: "1", offset_months: "0", offset_days: "0", repeat_count: "1", repeat_every_months: "1", label: "" };
    setAsked(begun.id);
    void keepRules([begun]);
  };
  return (
    <>
      <div className="settings-fields">
        <SectionHead id="schedules" />
        {error && <ErrorNotice error={error} />}
        {!table && !error && <WaitingRows widths={[180, 90, 90]} rows={6} />}
        {table && (
          <>
            <div className="settings-bar">
              {id !== undefined && (
                <Picker
                  label={text("settings-schedule")}
                  options={ids.map((one) => ({ id: one, name: nameOf(one) }))}
                  chosen={id}
                  onChoose={(next) => {
                    setUnkept(undefined);
                    setAsked(next);
                  }}
                />
              )}
              <Button size="small" onPress={addSchedule}>
                {text("settings-add-schedules")}
              </Button>
            </div>
            {rules.length > 0 && (
              <RowsTable
                key={id}
                entity="schedules"
                label={text("settings-schedule-rules", { name: nameOf(id ?? "") })}
                columns={table.columns.map((column) => ({ ...column, is_key: false }))}
                rows={rules}
                currency={currency}
                keyOf={(row) => String(rules.indexOf(row))}
                without={OF_ALL}
                onKeep={keepRule}
                onRemove={removeRule}
                newRow={() => ({ position: String(rules.length + 1) })}
                addName={text("settings-add-rule")}
              />
            )}
          </>
        )}
      </div>
      <SchedulePreview rules={rules} trial={trial} currency={currency} isKept={unkept === undefined} />
    </>
  );
}
