/** Every piece in its states, as DESK.md's pictures show them, in the chosen theme and language. */
import type { ReactNode } from "react";
import { Button, Mark } from "../components";
import { useLanguage } from "../language";
import { prefer, useDensity, usePreferences } from "../preferences";
import { Amounts, PaletteSpecimen, Strips } from "./Amounts";
import { Buttons, Marks, Notices, Texts } from "./Controls";
import { DialogSpecimen, Fields, Lever, OpenList } from "./Fields";
import { Colours, Nothing, Table, Waiting } from "./Tables";
import "./Gallery.css";

const ROW = { comfortable: "28", compact: "24" };

export function Gallery(): ReactNode {
  const { messages, language, setLanguage } = useLanguage();
  const density = useDensity();
  const { theme } = usePreferences();
  const { text } = messages;
  const isDark = theme === "dark" || (theme === "system" && document.documentElement.dataset.theme === "dark");
  return (
    <main className="gallery" aria-label={text("gallery-title")}>
      <header className="gallery-head">
        <Mark />
        <h1>{text("gallery-title")}</h1>
        <span>{text(isDark ? "gallery-theme-dark" : "gallery-theme-light")}</span>
        <div className="gallery-switches">
          <Button size="small" tone="quiet" onPress={() => prefer("theme", isDark ? "light" : "dark")}>
            {text(isDark ? "gallery-theme-light" : "gallery-theme-dark")}
          </Button>
          <Button size="small" tone="quiet" onPress={() => setLanguage(language === "fr" ? "en" : "fr")}>
            {language === "fr" ? "English" : "Français"}
          </Button>
        </div>
        <span className="gallery-about">{text("gallery-about", { row: ROW[density] })}</span>
      </header>
      <div className="gallery-columns">
        <div>
          <Texts />
          <Buttons />
          <Marks />
          <Notices />
        </div>
        <div>
          <Fields />
          <OpenList />
          <Lever />
          <DialogSpecimen />
        </div>
        <div>
          <Table />
          <Colours />
          <Waiting />
          <Nothing />
        </div>
        <div>
          <Amounts />
          <Strips />
          <PaletteSpecimen />
        </div>
      </div>
    </main>
  );
}
