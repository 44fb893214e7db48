/** Where levers apply: a chip for each reach that is set, and the way to set one. */
import { Plus, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Icon, Popover } from "../../components";
import type { LeverEffect } from "../../ipc/generated";
import { useMessages } from "../../language";
import { later } from "../../later";
import {
  EVERYWHERE,
  LEVERS,
  useLeverWords,
  useWhereWords,
  WHERE_DIMENSIONS,
  type LeverShape,
  type ScenarioMoves,
  type WhereChoices,
  type WhereDimension,
} from "../../scenario";

const WhereForm = later(() => import("./WhereForm").then((part) => part.WhereForm));

export interface WhereChipsProps {
  moves: ScenarioMoves;
  choices: WhereChoices;
  /** How many lines each lever's reach matches. */
  effects: readonly LeverEffect[];
  /** Values that match nothing. */
  unmatched: readonly string[];
  isDisabled: boolean;
}

export function WhereChips(props: WhereChipsProps): ReactNode {
  const { moves, choices, isDisabled } = props;
  const { text } = useMessages();
  const set = LEVERS.flatMap((shape) =>
    WHERE_DIMENSIONS.filter((dimension) => moves.levers[shape.id]?.where[dimension].length).map(
      (dimension) => ({ shape, dimension }),
    ),
  );
  return (
    <div className="where-chips" role="group" aria-label={text("levers-where")}>
      {set.map((at) => (
        <WhereChip key={`${at.shape.id} ${at.dimension}`} {...at} {...props} />
      ))}
      <Popover
        title={text("levers-where-title")}
        width={288}
        placement="bottom end"
        trigger={
          <AriaButton className="where-chip where-add" aria-label={text("levers-where-add")} isDisabled={isDisabled}>
            <Icon shape={Plus} size={12} />
          </AriaButton>
        }
      >
        <WhereForm moves={moves} choices={choices} />
      </Popover>
    </div>
  );
}

interface WhereChipProps extends WhereChipsProps {
  shape: LeverShape;
  dimension: WhereDimension;
}

function WhereChip({ shape, dimension, moves, choices, effects, unmatched, isDisabled }: WhereChipProps): ReactNode {
  const { text } = useMessages();
  const lever = useLeverWords().name(shape.id);
  const whereWords = useWhereWords(choices);
  const settings = moves.levers[shape.id]?.where ?? EVERYWHERE;
  const where = whereWords(dimension, settings);
  const isLost = settings[dimension].some((value) => unmatched.includes(value));
  const lines = effects.find((effect) => effect.lever === shape.id)?.lines;
  const tip = lines === undefined ? undefined : text("levers-where-lines", { count: lines });
  return (
    <span data-tip={tip}>
      <Popover
        title={text("levers-where-title")}
        width={288}
        placement="bottom end"
        trigger={
          <AriaButton
            className="where-chip"
            aria-label={text("levers-where-edit", { lever, where })}
            isDisabled={isDisabled}
            data-lost={isLost}
            {...(tip ? { "aria-description": tip } : {})}
          >
            {isLost && <Icon shape={TriangleAlert} size={12} />}
            <span className="where-chip-text">{text("levers-where-chip", { lever, where })}</span>
          </AriaButton>
        }
      >
        <WhereForm moves={moves} choices={choices} at={{ lever: shape.id, dimension }} />
      </Popover>
    </span>
  );
}
