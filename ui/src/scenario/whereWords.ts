/** How a lever's reach reads: "équipe Grands comptes", "équipes Ouest et 2 autres". */
import type { LeverWhere } from "../ipc/generated";
import { useMessages } from "../language";
import type { WhereDimension } from "./levers";
import { labelOf, type WhereChoices } from "./words";

/** Two names have room in a chip. */
const NAMED = 2;

export function useWhereWords(choices: WhereChoices): (dimension: WhereDimension, where: LeverWhere) => string {
  const { text } = useMessages();
  return (dimension, where) => {
    const labels = where[dimension].map((value) => labelOf(choices, dimension, value));
    const names =
      labels.length <= NAMED
        ? labels.join(", ")
        : text("levers-where-many", { first: labels[0] ?? "", count: labels.length - 1 });
    return text(`levers-where-${dimension}`, { count: labels.length, names });
  };
}
