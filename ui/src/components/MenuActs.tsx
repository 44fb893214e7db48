/** The acts of a `Menu`, opened by React Aria. */
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover as AriaPopover, Separator } from "react-aria-components";
import type { Begins } from "../later";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";
import { MenuButton, type MenuProps } from "./Menu";

export function MenuActs({ name, acts, trigger, begins }: MenuProps & { begins: Begins }): ReactNode {
  return (
    <MenuTrigger defaultOpen={begins === "open"}>
      <MenuButton name={name} acts={acts} trigger={trigger} />
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
