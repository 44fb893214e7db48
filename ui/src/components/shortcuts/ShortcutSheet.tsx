/** What the keys do here, with ?; single letters can be switched off. */
import { useState, type ReactNode } from "react";
import { useMessages } from "../../language";
import { prefer, usePreferences } from "../../preferences";
import { Switch } from "../Choice";
import { Dialog } from "../Dialog";
import { Kbd } from "../Kbd";
import { useShortcut, useShortcuts, type ShortcutGroup } from "./ShortcutsProvider";
import "./ShortcutSheet.css";

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

/** Mounted once by the frame: opens with ?. */
export function ShortcutSheet(): ReactNode {
  const [open, setOpen] = useState(false);
  const { text } = useMessages();
  useShortcut({ keys: "?", name: text("shortcut-sheet"), group: "window", run: () => setOpen(true) });
  return (
    <Dialog title={text("shortcut-sheet")} width="wide" isOpen={open} onClose={() => setOpen(false)}>
      <ShortcutList />
    </Dialog>
  );
}

function ShortcutList(): ReactNode {
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
