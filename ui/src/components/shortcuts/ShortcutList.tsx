/** The keys that do something here, by group, and those of a table. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import { prefer, usePreferences } from "../../preferences";
import { Switch } from "../Choice";
import { Kbd } from "../Kbd";
import { useShortcuts, type ShortcutGroup } from "./ShortcutsProvider";

const GROUPS: readonly ShortcutGroup[] = ["go", "page", "edit", "window"];

/** Keys of a table, which its cells answer to by themselves. */
const TABLE_KEYS: readonly (readonly [keys: readonly string[], id: string])[] = [
  [["arrowup", "arrowdown", "arrowleft", "arrowright"], "shortcut-table-move"],
  [["home", "end"], "shortcut-table-row"],
  [["mod+home", "mod+end"], "shortcut-table-ends"],
  [["enter"], "shortcut-table-open"],
  [["w"], "shortcut-table-why"],
  [["space"], "shortcut-table-select"],
  [["mod+a"], "shortcut-table-all"],
  [["mod+c"], "shortcut-table-copy"],
  [["alt+arrowup", "alt+arrowdown"], "shortcut-table-sort"],
];

export function ShortcutList(): ReactNode {
  const { text } = useMessages();
  const shortcuts = useShortcuts();
  const { letterKeys } = usePreferences();
  return (
    <div className="shortcuts">
      {GROUPS.map((group) => {
        const here = shortcuts.filter((shortcut) => shortcut.group === group);
        if (here.length === 0) return null;
        return (
          <section key={group}>
            <h3>{text(`shortcut-group-${group}`)}</h3>
            <dl>
              {here.map(({ keys, name }) => (
                <ShortcutLine key={`${keys} ${name}`} keys={[keys]} name={name} />
              ))}
            </dl>
          </section>
        );
      })}
      <section>
        <h3>{text("shortcut-group-table")}</h3>
        <dl>
          {TABLE_KEYS.map(([keys, id]) => (
            <ShortcutLine key={id} keys={keys} name={text(id)} />
          ))}
        </dl>
      </section>
      <Switch isOn={letterKeys === "on"} onChange={(on) => prefer("letterKeys", on ? "on" : "off")}>
        {text("shortcut-letters")}
      </Switch>
    </div>
  );
}

function ShortcutLine({ keys, name }: { keys: readonly string[]; name: string }): ReactNode {
  return (
    <div className="shortcut-line">
      <dt>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </dt>
      <dd>{name}</dd>
    </div>
  );
}
