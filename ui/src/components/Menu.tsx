/**
 * A menu of acts behind a button: the "more" icon by default. Acts that cannot be done say why. Until
 * its acts were read (MenuActs.tsx) the button alone stands there.
 */
import type { ReactNode } from "react";
import { laterBehind } from "../later";
import { IconButton } from "./Button";
import type { IconShape } from "./Icon";
import "./Menu.css";

export interface MenuAct {
  id: string;
  name: string;
  onChoose: () => void;
  icon?: IconShape;
  keys?: string;
  tone?: "plain" | "danger";
  isDisabled?: boolean;
  /** Why it is disabled. */
  reason?: string;
}

export interface MenuProps {
  /** The menu's name, and that of its default button. */
  name: string;
  acts: readonly (MenuAct | "line")[];
  /** A `Button` or another pressable, instead of the "more" icon. */
  trigger?: ReactNode;
}

/** The button that opens the menu. */
export function MenuButton({ name, trigger }: MenuProps): ReactNode {
  return trigger ?? <IconButton act="more" name={name} />;
}

export const Menu = laterBehind(() => import("./MenuActs").then((part) => part.MenuActs), MenuButton);
