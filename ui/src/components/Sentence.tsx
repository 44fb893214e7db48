/** A message some of whose values are more than text: in bold, a figure that opens, a link. */
import type { ReactNode } from "react";
import { useMessages, type Values } from "../language";

export interface SentenceProps {
  id: string;
  values?: Values;
  /** Values that stand in bold. */
  strong?: Record<string, ReactNode>;
  /** Values that stand as they are. */
  parts?: Record<string, ReactNode>;
}

/** Stands for a part while Fluent writes the sentence; no catalogue holds it. */
const MARK = "\u{f8ff}";

export function Sentence({ id, values, strong = {}, parts = {} }: SentenceProps): ReactNode {
  const { text } = useMessages();
  const names = [...Object.keys(strong), ...Object.keys(parts)];
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]));
  // Between two marks stands a name, outside them text: every second piece is a part.
  const pieces = text(id, { ...values, ...marks }).split(MARK);
  return pieces.map((piece, place) => {
    if (place % 2 === 0) return piece;
    return piece in strong ? <strong key={place}>{strong[piece]}</strong> : <span key={place}>{parts[piece]}</span>;
  });
}
