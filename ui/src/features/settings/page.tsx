/** What a person prefers: language, theme, density, single-letter shortcuts. Each holds at once. */
import { Settings2 } from "lucide-react";
import type { ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { Page, SegmentedControl, Switch } from "../../components";
import { useDesk } from "../../desk";
import { useLanguage } from "../../language";
import { prefer, usePreferences, type Density, type Theme } from "../../preferences";
import "./SettingsPage.css";

export const page: PageDefinition = {
  path: "/settings",
  nameId: "settings-title",
  icon: Settings2,
  group: "data",
  order: 90,
  component: SettingsPage,
};

const THEMES: readonly Theme[] = ["system", "light", "dark"];
const DENSITIES: readonly Density[] = ["automatic", "comfortable", "compact"];

function SettingsPage(): ReactNode {
  const { messages, language, setLanguage } = useLanguage();
  const { text } = messages;
  const { theme, density, letterKeys } = usePreferences();
  const { state } = useDesk();
  return (
    <Page title={text("settings-title")}>
      <div className="settings">
        <Setting name={text("settings-language")}>
          <SegmentedControl
            label={text("settings-language")}
            segments={[
              { id: "fr", name: "Français" },
              { id: "en", name: "English" },
            ]}
            chosen={language}
            onChoose={setLanguage}
          />
        </Setting>
        <Setting name={text("settings-theme")}>
          <SegmentedControl
            label={text("settings-theme")}
            segments={THEMES.map((id) => ({ id, name: text(`settings-theme-${id}`) }))}
            chosen={theme}
            onChoose={(word) => prefer("theme", word)}
          />
        </Setting>
        <Setting name={text("settings-density")} note={text("settings-density-note")}>
          <SegmentedControl
            label={text("settings-density")}
            segments={DENSITIES.map((id) => ({ id, name: text(`settings-density-${id}`) }))}
            chosen={density}
            onChoose={(word) => prefer("density", word)}
          />
        </Setting>
        <Setting name={text("settings-keys")} note={text("settings-keys-note")}>
          <Switch isOn={letterKeys === "on"} onChange={(on) => prefer("letterKeys", on ? "on" : "off")}>
            {text("settings-keys-letters")}
          </Switch>
        </Setting>
        {state && <p className="settings-version">{text("settings-version", { version: state.version })}</p>}
      </div>
    </Page>
  );
}

function Setting({ name, note, children }: { name: string; note?: string; children: ReactNode }): ReactNode {
  return (
    <section className="setting" aria-label={name}>
      <h2 className="setting-name">{name}</h2>
      {children}
      {note && <p className="setting-note">{note}</p>}
    </section>
  );
}
