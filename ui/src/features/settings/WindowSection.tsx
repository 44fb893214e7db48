/**
 * What a person prefers of the window: language, theme, density, single-letter shortcuts. Every
 * choice holds at once. Deliberately absent: keeping it (the room of the desk does) and whatever
 * belongs to the company.
 */
import { useId, type ReactNode } from "react";
import { SegmentedControl, Switch, type Segment } from "../../components";
import { useDesk } from "../../desk";
import { useLanguage, useMessages, type LanguageTag } from "../../language";
import { useUndo } from "../../undo";
import { prefer, usePreferences, type Density, type Theme } from "../../preferences";
import { Preview } from "./Preview";

/** Each language in its own words, so that whoever reads only that one finds it. */
const LANGUAGE_NAMES: readonly Segment<LanguageTag>[] = [
  { id: "fr", name: <span lang="fr">Français</span> },
  { id: "en", name: <span lang="en">English</span> },
];

const THEMES: readonly Theme[] = ["system", "light", "dark"];
const DENSITIES: readonly Density[] = ["automatic", "comfortable", "compact"];

export function WindowSection(): ReactNode {
  const { text } = useMessages();
  const { language, setLanguage } = useLanguage();
  const { theme, density, letterKeys } = usePreferences();
  const { note } = useUndo();
  /** A choice holds at once, and is taken back like anything else that a person enters. */
  const choose = <Value,>(name: string, before: Value, next: Value, set: (value: Value) => void): void => {
    if (before === next) return;
    const turn = (value: Value) => (): Promise<void> => Promise.resolve(set(value));
    set(next);
    note({ name, undo: turn(before), redo: turn(next) });
  };
  const { state } = useDesk();
  return (
    <>
      <div className="settings-fields">
        <p className="settings-lead">{text("settings-lead")}</p>
        <Setting name={text("settings-language")} note={text("settings-language-note")}>
          <SegmentedControl
            label={text("settings-language")}
            segments={LANGUAGE_NAMES}
            chosen={language}
            onChoose={(chosen) => choose(text("settings-language"), language, chosen, setLanguage)}
          />
        </Setting>
        <Setting name={text("settings-theme")} note={text("settings-theme-note")}>
          <SegmentedControl
            label={text("settings-theme")}
            segments={THEMES.map((id) => ({ id, name: text(`settings-theme-${id}`) }))}
            chosen={theme}
            onChoose={(chosen) => choose(text("settings-theme"), theme, chosen, (value) => prefer("theme", value))}
          />
        </Setting>
        <Setting name={text("settings-density")} note={text("settings-density-note")}>
          <SegmentedControl
            label={text("settings-density")}
            segments={DENSITIES.map((id) => ({ id, name: text(`settings-density-${id}`) }))}
            chosen={density}
            onChoose={(chosen) => choose(text("settings-density"), density, chosen, (value) => prefer("density", value))}
          />
        </Setting>
        <Setting name={text("settings-keys")} note={text("settings-keys-note")}>
          <Switch isOn={letterKeys === "on"} onChange={(on) => choose(text("settings-keys"), letterKeys, on ? "on" as const : "off" as const, (value) => prefer("letterKeys", value))}>
            {text("settings-keys-switch")}
          </Switch>
        </Setting>
        {state && <p className="settings-version">{text("settings-version", { version: state.version })}</p>}
      </div>
      <Preview />
    </>
  );
}

interface SettingProps {
  name: string;
  note: string;
  children: ReactNode;
}

/** The control's own label says the name to assistive technology; what is seen repeats it. */
function Setting({ name, note, children }: SettingProps): ReactNode {
  const id = useId();
  return (
    <section className="setting" aria-labelledby={id}>
      <h2 id={id} className="setting-name">
        {name}
      </h2>
      <div className="setting-control">{children}</div>
      <p className="setting-note">{note}</p>
    </section>
  );
}
