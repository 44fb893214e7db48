/** A keyboard cap. `Ctrl` and `Shift` are named as the language names them. */
import type { ReactNode } from "react";
import { useMessages } from "../language";
import "./Kbd.css";

export interface KbdProps {
  /** Keys as `useShortcut` takes them: `mod+k`, `shift+arrowright`, `g f`, `?`. */
  keys: string;
}

const ARROWS: Record<string, string> = {
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  enter: "↵",
};

/** The text of a cap: `Ctrl K`, `Maj →`, `G F`. */
export function useKeyText(): (keys: string) => string {
  const { find } = useMessages();
  return (keys) =>
    keys
      .split(/[+ ](?=.)/)
      .map((key) => ARROWS[key] ?? find(`key-${key}`) ?? key.toUpperCase())
      .join(" ");
}

export function Kbd({ keys }: KbdProps): ReactNode {
  const textOf = useKeyText();
  return <kbd className="kbd">{textOf(keys)}</kbd>;
}
