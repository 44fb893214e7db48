/** A menu of acts behind a button: the "more" icon by default. Acts that cannot be done say why. */
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover as AriaPopover, Separator } from "react-aria-components";
import { IconButton } from "./Button";
import { Icon, type IconShape } from "./Icon";
import { Kbd } from "./Kbd";
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

export function Menu({ name, acts, trigger }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger ?? <IconButton act="more" name={name} />}
      <AriaPopover className="menu-surface" offset={4} placement="bottom end">
        <AriaMenu className="options" aria-label={name}>
          {acts.map((act, place) =>
            act === "line" ? (
              <Separator key={`line ${place}`} className="menu-line" />
            ) : (
              <MenuItem
                key={act.id}
                id={act.id}
                className="option menu-item"
                textValue={act.name}
                isDisabled={act.isDisabled ?? false}
                data-tone={act.tone ?? "plain"}
                data-tip={act.isDisabled ? act.reason : undefined}
                onAction={act.onChoose}
              >
                <span className="menu-name">
                  {act.icon && <Icon shape={act.icon} />}
                  {act.name}
                </span>
                {act.keys && <Kbd keys={act.keys} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}
