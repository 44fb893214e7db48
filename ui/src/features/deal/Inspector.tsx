/** The instalment in hand: its date and amount to type, what else can be done with it, the keys. */
import type { ReactNode } from "react";
import { Button, Kbd, Select } from "../../components";
import { ColumnInput } from "../../entry";
import type { ColumnHolds, DealTimeline, SettingsColumn } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import type { Stagger } from "./useStagger";

function column(name: string, holds: ColumnHolds): SettingsColumn {
  return { name, holds, is_key: false, is_required: true, default: null, choices: [] };
}

export function Inspector({ deal, stagger }: { deal: DealTimeline; stagger: Stagger }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { inHand, movedTo, isMoved, refusal } = stagger;
  const line = deal.lines.find(({ id }) => id === inHand?.line);
  const one = inHand && line?.instalments[inHand.at];
  return (
    <aside className="timeline-inspector" aria-label={text("deal-inspector")}>
      {line && one && inHand ? (
        <>
          <h4 className="deal-title">
            {text("deal-instalment", { number: inHand.at + 1, of: line.instalment_count, line: line.name })}
          </h4>
          {isMoved && (
            <div className="timeline-moved">
              <s className="struck">{formats.date(one.on)}</s>{" "}
              <b className="hand">{movedTo === undefined ? "…" : formats.date(movedTo)}</b>
              <span className="timeline-acts">
                <Button size="small" tone="primary" onPress={stagger.putDown}>
                  {text("deal-put-down")}
                </Button>
                <Button size="small" onPress={stagger.restore}>
                  {text("deal-restore")}
                </Button>
              </span>
            </div>
          )}
          <Named name={text("deal-column-on")}>
            <ColumnInput
              key={`on ${line.id} ${inHand.at} ${one.on}`}
              column={column("on", "date")}
              value={one.on}
              currency={deal.own_currency}
              label={text("deal-column-on")}
              onKeep={(on) => stagger.act({ kind: "date", on })}
            />
          </Named>
          <Named name={text("deal-column-amount")}>
            <ColumnInput
              key={`amount ${line.id} ${inHand.at} ${one.amount}`}
              column={column("amount", "money")}
              value={one.amount}
              currency={deal.own_currency}
              label={text("deal-column-amount")}
              onKeep={(amount) => stagger.act({ kind: "amount", amount })}
            />
          </Named>
          {line.spread !== "deal_instalments" && deal.schedules.length > 0 && (
            <Select
              label={text("deal-schedule")}
              options={[
                ...(line.schedule === null ? [{ id: "", name: text("deal-schedule-own") }] : []),
                ...deal.schedules.map(([id, name]) => ({ id, name })),
              ]}
              chosen={line.schedule ?? ""}
              onChoose={(id) => id !== "" && id !== line.schedule && stagger.schedule(line, id)}
            />
          )}
          <span className="timeline-acts">
            <Button size="small" keys="s" onPress={() => void stagger.act({ kind: "split" })}>
              {text("deal-split")}
            </Button>
            <Button
              size="small"
              keys="m"
              isDisabled={line.instalment_count < 2}
              onPress={() => void stagger.act({ kind: "merge" })}
            >
              {text("deal-merge")}
            </Button>
          </span>
          {refusal !== undefined && (
            <p className="timeline-refusal" role="alert">
              {refusal}
            </p>
          )}
        </>
      ) : (
        <p>{text("deal-take-one")}</p>
      )}
      <dl className="timeline-keys">
        {KEYS.map(([keys, id]) => (
          <div key={id}>
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{text(id)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

const KEYS = [
  ["arrowright", "deal-key-day"],
  ["shift+arrowright", "deal-key-month"],
  ["enter", "deal-put-down"],
  ["escape", "deal-restore"],
  ["s", "deal-split"],
  ["m", "deal-merge"],
] as const;

function Named({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="timeline-named">
      <span aria-hidden="true">{name}</span>
      {children}
    </div>
  );
}
