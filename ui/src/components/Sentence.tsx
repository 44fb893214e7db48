/** A message with some of its values in bold: "Il manque 123 k€ facturables avant fin juin." */
import { Fragment, type ReactNode } from "react";
import { useMessages, type Values } from "../language";

export interface SentenceProps {
  /** Of the message. */
  id: string;
  values?: Values;
  /** Values that stand out, by name. */
  strong: Readonly<Record<string, ReactNode>>;
}

/** Characters of no language: where a value that stands out goes. */
const MARKS = "\uE000\uE001\uE002\uE003";

export function Sentence({ id, values = {}, strong }: SentenceProps): ReactNode {
  const { text } = useMessages();
  const names = Object.keys(strong);
  const marks = Object.fromEntries(names.map((name, place) => [name, MARKS.charAt(place)]));
  const parts = text(id, { ...values, ...marks }).split(new RegExp(`([${MARKS}])`, "u"));
  return parts.map((part, place) => {
    const name = part === "" ? undefined : names[MARKS.indexOf(part)];
    return name === undefined ? <Fragment key={place}>{part}</Fragment> : <strong key={place}>{strong[name]}</strong>;
  });
}
