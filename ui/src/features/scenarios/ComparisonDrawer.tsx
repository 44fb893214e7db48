/**
 * Two scenarios side by side: measures, columns and levers as left, right and change. Both can be
 * picked and swapped. Every difference comes finished.
 */
import { ArrowLeftRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Drawer, ErrorNotice, Select, type Option } from "../../components";
import { useLatest } from "../../ipc";
import type { Comparison, ForecastPageRequest, ScenarioChoice, UnitLever } from "../../ipc/generated";
import { useFormats, useMessages, type Unit } from "../../language";
import {
  BASE,
  EVERYWHERE,
  isByHand,
  isModified,
  isSameChoice,
  LEVERS,
  leversOf,
  stepsOf,
  useLeverWords,
  useWhereWords,
  WHERE_DIMENSIONS,
  type LeverShape,
  type ScenarioMoves,
  type WhereChoices,
} from "../../scenario";
import { ComparisonTable, type ComparisonRow } from "./ComparisonTable";
import "./Comparison.css";

export interface ComparisonDrawerProps {
  /** What the page asks. */
  request: ForecastPageRequest;
  moves: ScenarioMoves;
  currency: string;
  unit?: Unit;
  /** Names of reaches. */
  choices: WhereChoices;
  /** Names of the page's columns; what falls after the horizon is named here. */
  columnNames: readonly string[];
  onClose: () => void;
}

const BASE_ID = "base";
const PRESENT_ID = "present";
const SAVED = "saved:";

/** The scenario that holds against the base; the base against the first saved one. */
function firstPair({ choice, saved }: ScenarioMoves): { left: string; right: string } {
  const right = isModified(choice) ? PRESENT_ID : `${SAVED}${choice.name ?? saved[0]?.name ?? ""}`;
  if (isByHand(choice)) return { left: isModified(choice) && choice.name !== null ? `${SAVED}${choice.name}` : BASE_ID, right };
  return { left: BASE_ID, right: saved.length > 0 ? right : BASE_ID };
}

function choiceOf(id: string, moves: ScenarioMoves): ScenarioChoice {
  if (id === PRESENT_ID) return moves.choice;
  return id.startsWith(SAVED) ? { name: id.slice(SAVED.length), levers: null } : BASE;
}

export function ComparisonDrawer(props: ComparisonDrawerProps): ReactNode {
  const { request, moves, onClose } = props;
  const { text } = useMessages();
  const [pair, setPair] = useState(() => firstPair(moves));
  const page = { ...request, by: null, sort: [], offset: 0, limit: 1, scenario: BASE };
  const asked = { page, left: choiceOf(pair.left, moves), right: choiceOf(pair.right, moves) };
  const { answer, error } = useLatest("scenario_compare", asked);
  const options: Option<string>[] = [
    { id: BASE_ID, name: text("scenarios-base") },
    ...moves.saved.map(({ name }) => ({ id: `${SAVED}${name}`, name, isHand: true })),
    ...(isModified(moves.choice) ? [{ id: PRESENT_ID, name: text("compare-current"), detail: text("compare-current-detail"), isHand: true }] : []),
  ];
  const nameOf = (id: string): string => options.find((option) => option.id === id)?.name ?? "";
  return (
    <Drawer
      title={text("compare-title")}
      onClose={onClose}
      head={
        <div className="comparison-pair">
          <Select
            label={text("compare-left")}
            options={options}
            chosen={pair.left}
            onChoose={(left) => setPair({ ...pair, left })}
          />
          <Button
            icon={ArrowLeftRight}
            name={text("compare-swap")}
            onPress={() => setPair({ left: pair.right, right: pair.left })}
          >
            {text("compare-swap")}
          </Button>
          <Select
            label={text("compare-right")}
            options={options}
            chosen={pair.right}
            onChoose={(right) => setPair({ ...pair, right })}
          />
        </div>
      }
    >
      {error && <ErrorNotice error={error} />}
      {answer && !error && (
        <ComparisonBody {...props} answer={answer} left={nameOf(pair.left)} right={nameOf(pair.right)} pair={asked} />
      )}
    </Drawer>
  );
}

interface ComparisonBodyProps extends ComparisonDrawerProps {
  answer: Comparison;
  left: string;
  right: string;
  pair: { left: ScenarioChoice; right: ScenarioChoice };
}

function ComparisonBody(props: ComparisonBodyProps): ReactNode {
  const { answer, request, currency, unit = "thousands", columnNames, left, right } = props;
  const { text } = useMessages();
  const formats = useFormats();
  const measure = text(`measure-${request.measure}`);
  const unitName = formats.unitLabel(currency, unit);
  const isMonths = request.period === "month";
  const columns: ComparisonRow[] = answer.change.by_column.map((change, place) => ({
    key: String(place),
    name: columnNames[place] ?? "",
    left: answer.left.by_column[place] ?? null,
    right: answer.right.by_column[place] ?? null,
    change,
  }));
  if (answer.change.later !== null) {
    columns.push({
      key: "later",
      name: text("compare-later"),
      left: answer.left.later,
      right: answer.right.later,
      change: answer.change.later,
    });
  }
  const total = { key: "total", name: text("compare-total"), left: answer.left.total, right: answer.right.total, change: answer.change.total };
  const shared = { left, right, currency, unit };
  return (
    <div className="comparison">
      {isSameChoice(props.pair.left, props.pair.right) && <p className="comparison-none">{text("compare-same")}</p>}
      <ComparisonTable
        {...shared}
        title={text("compare-measures")}
        header={`${text("compare-measure")} · ${unitName}`}
        rows={answer.measures.map((row) => ({ ...row, key: row.measure, name: text(`measure-${row.measure}`) }))}
      />
      <ComparisonTable
        {...shared}
        title={text(isMonths ? "compare-months" : "compare-columns", { measure })}
        header={`${text(isMonths ? "compare-month" : "compare-period")} · ${unitName}`}
        rows={columns}
        total={total}
      />
      <LeverDifferences {...props} />
    </div>
  );
}

/** The panel's levers on both sides with their reaches; what differs stands out. */
function LeverDifferences({ moves, pair, left, right, choices }: ComparisonBodyProps): ReactNode {
  const { text } = useMessages();
  const words = useLeverWords();
  const whereWords = useWhereWords(choices);
  const [lefts, rights] = [leversOf(pair.left, moves.saved), leversOf(pair.right, moves.saved)];
  const rows = LEVERS.filter(({ id }) => lefts[id] !== null || rights[id] !== null);
  const write = (shape: LeverShape, lever: UnitLever | null): string => {
    if (stepsOf(shape, lever) === shape.base) return text("compare-at-base");
    const reaches = WHERE_DIMENSIONS.filter((dimension) => lever?.where[dimension].length);
    const said = reaches.map((dimension) => whereWords(dimension, lever?.where ?? EVERYWHERE));
    return [words.value(shape, stepsOf(shape, lever)), ...said].join(" · ");
  };
  return (
    <section>
      <h3 className="comparison-title">{text("compare-levers")}</h3>
      {rows.length === 0 ? (
        <p className="comparison-none">{text("compare-no-levers")}</p>
      ) : (
        <table className="comparison-table comparison-levers" aria-label={text("compare-levers")}>
          <thead>
            <tr>
              <th scope="col">{text("compare-lever")}</th>
              <th scope="col">{left}</th>
              <th scope="col">{right}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((shape) => {
              const [one, other] = [write(shape, lefts[shape.id]), write(shape, rights[shape.id])];
              return (
                <tr key={shape.id}>
                  <th scope="row">{words.name(shape.id)}</th>
                  <LeverCell said={one} differs={one !== other} />
                  <LeverCell said={other} differs={one !== other} />
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

function LeverCell({ said, differs }: { said: string; differs: boolean }): ReactNode {
  const { text } = useMessages();
  const isBase = said === text("compare-at-base");
  return (
    <td className={isBase ? "comparison-base" : "hand"} data-differs={differs} data-tip={said}>
      {said}
    </td>
  );
}
