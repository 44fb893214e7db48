/**
 * The levers of a scenario: five sliders, where they apply, what they change, what each alone
 * changes, what is missing for the target. Deliberately absent: saving and comparing (the page
 * gives their buttons) and any figure of its own.
 */
import type { ReactNode } from "react";
import { ErrorNotice, IconButton, Tag } from "../../components";
import type { ForecastPageRequest, MeasureName } from "../../ipc/generated";
import { useMessages, type Unit } from "../../language";
import { isByHand, LEVERS, leversSet, savedOf, type ScenarioMoves, type WhereChoices } from "../../scenario";
import { useUndo } from "../../undo";
import { EffectBars } from "./EffectBars";
import { EffectTable } from "./EffectTable";
import { LeverRow } from "./LeverRow";
import { TargetGapNote } from "./TargetGapNote";
import { useEffects } from "./useEffects";
import { WhereChips } from "./WhereChips";
import "./LeversPanel.css";

export interface LeversPanelProps {
  /** What the page asks, with the levers as they move; undefined while it is not known. */
  request: ForecastPageRequest | undefined;
  /** What the page's figures answer: the effects are asked for after them, never before. */
  answered: ForecastPageRequest | undefined;
  moves: ScenarioMoves;
  choices: WhereChoices;
  currency: string;
  /** As in the page's table; thousands by default. */
  unit?: Unit;
  /** Values of reaches that match nothing, as the page's answer names them. */
  unmatched?: readonly string[];
  /** The "more" menu at the upper right. */
  menu?: ReactNode;
  /** Buttons under the bars: compare, save. */
  acts?: ReactNode;
  /** Opens why of a measure's total in the scenario. */
  onWhy?: (measure: MeasureName) => void;
}

const NONE: readonly string[] = [];

export function LeversPanel(props: LeversPanelProps): ReactNode {
  const { request, moves, choices, currency, unit = "thousands", unmatched = NONE, acts, onWhy } = props;
  const { text } = useMessages();
  const { answer: effects, error } = useEffects(props.answered);
  const isDisabled = request === undefined;
  const effectOf = (id: string): NonNullable<typeof effects>["levers"][number] | undefined =>
    effects?.levers.find(({ lever }) => lever === id);
  const isMoved = leversSet(moves.levers).length > 0 || (effects?.levers.length ?? 0) > 0;
  return (
    <section className="levers" aria-label={text("levers-title")}>
      <LeversHead moves={moves} menu={props.menu} />
      <div className="levers-rows">
        {LEVERS.map((shape) => (
          <LeverRow
            key={shape.id}
            shape={shape}
            moves={moves}
            effect={effectOf(shape.id)}
            measure={request?.measure ?? "invoicing"}
            {...{ currency, unit, isDisabled }}
          />
        ))}
      </div>
      <WhereChips {...{ moves, choices, unmatched, isDisabled }} effects={effects?.levers ?? []} />
      <OtherLevers moves={moves} />
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <EffectTable
          {...{ effects, currency, unit, onWhy }}
          span={request?.span.kind ?? "fiscal_year"}
          isByHand={isByHand(moves.choice)}
        />
      )}
      {effects && isMoved && <EffectBars levers={effects.levers} currency={currency} unit={unit} />}
      {!isMoved && <p className="levers-none">{text("levers-none")}</p>}
      {acts && <div className="levers-acts">{acts}</div>}
      {effects?.gap && <TargetGapNote gap={effects.gap} currency={currency} unit={unit} />}
    </section>
  );
}

function LeversHead({ moves, menu }: { moves: ScenarioMoves; menu: ReactNode }): ReactNode {
  const { text } = useMessages();
  const { undo, takeBack } = useUndo();
  const { name, levers } = moves.choice;
  const isModified = levers !== null;
  const said = isModified
    ? text(name === null ? "levers-base-modified" : "levers-modified", { name: name ?? "" })
    : name;
  return (
    <header className="levers-head">
      <h2 className="levers-title">{text("levers-title")}</h2>
      {said !== null && (
        <span className="levers-scenario" data-tip={said}>
          <Tag tone="hand" icon="none">
            {said}
          </Tag>
        </span>
      )}
      <span className="levers-head-acts">
        <IconButton
          act="undo"
          name={undo ? text("levers-undo", { deed: undo.name }) : text("levers-undo-none")}
          isDisabled={undo === undefined}
          onPress={takeBack}
        />
        {menu}
      </span>
    </header>
  );
}

/** Levers that hold and that the panel does not show: said, never hidden. */
function OtherLevers({ moves }: { moves: ScenarioMoves }): ReactNode {
  const { text } = useMessages();
  const count = savedOf(moves.choice, moves.saved)?.other_levers ?? 0;
  if (count === 0) return null;
  return (
    <p className="levers-others" tabIndex={0} data-tip={text("levers-others-meaning", { count })}>
      {text("levers-others", { count })}
    </p>
  );
}
