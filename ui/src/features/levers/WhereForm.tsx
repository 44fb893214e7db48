/** Chooses where one lever applies: lever, dimension, and any of its values, found by typing. */
import { useState, type ReactNode } from "react";
import { Button, SearchList, Select } from "../../components";
import { useMessages } from "../../language";
import {
  choicesOf,
  EVERYWHERE,
  keysOf,
  LEVERS,
  useLeverWords,
  WHERE_DIMENSIONS,
  withWhere,
  type LeverId,
  type LeverShape,
  type ScenarioMoves,
  type WhereChoices,
  type WhereDimension,
} from "../../scenario";

export interface WhereFormProps {
  moves: ScenarioMoves;
  choices: WhereChoices;
  /** The reach that is changed; without it a new one is begun. */
  at?: { lever: LeverId; dimension: WhereDimension };
}

export function WhereForm({ moves, choices, at }: WhereFormProps): ReactNode {
  const { text } = useMessages();
  const words = useLeverWords();
  const [lever, setLever] = useState<LeverId>(at?.lever ?? firstLever(moves));
  const [dimension, setDimension] = useState<WhereDimension>(at?.dimension ?? firstDimension(choices));
  const shape = LEVERS.find(({ id }) => id === lever) as LeverShape;
  const where = moves.levers[lever]?.where ?? EVERYWHERE;
  const options = choicesOf(choices, dimension).map(({ key, label }) => ({ id: key, name: label }));
  const keep = (values: readonly string[]): void =>
    moves.keep(withWhere(moves.levers, shape, dimension, values), {
      name: text("levers-where-changed", { lever: words.name(lever) }),
      joins: `where ${lever} ${dimension}`,
    });
  return (
    <>
      <div className="where-form-choices">
        <Select
          label={text("levers-where-lever")}
          options={LEVERS.map(({ id }) => ({ id, name: words.name(id) }))}
          chosen={lever}
          onChoose={setLever}
        />
        <Select
          label={text("levers-where-by")}
          options={WHERE_DIMENSIONS.map((id) => ({ id, name: text(`dimension-${id}`) }))}
          chosen={dimension}
          onChoose={setDimension}
        />
      </div>
      <SearchList
        key={dimension}
        label={text(`dimension-${dimension}`)}
        placeholder={text("levers-where-search")}
        options={options}
        chosen={keysOf(choices, dimension, where)}
        onChoose={keep}
        empty={text(options.length > 0 ? "levers-where-none" : "levers-where-empty")}
      />
      <Button size="small" isDisabled={where[dimension].length === 0} onPress={() => keep([])}>
        {text("levers-where-everywhere")}
      </Button>
    </>
  );
}

/** A lever that is set is the likeliest to be given a reach. */
function firstLever(moves: ScenarioMoves): LeverId {
  return LEVERS.find(({ id }) => moves.levers[id] !== null)?.id ?? "win_rate";
}

function firstDimension(choices: WhereChoices): WhereDimension {
  return WHERE_DIMENSIONS.find((dimension) => choicesOf(choices, dimension).length > 0) ?? "team";
}
