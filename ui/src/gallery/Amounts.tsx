/** Every format in both languages, notices in the flow, the palette. */
import { FileText, Handshake, Building2, Lock, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { Notice, PaletteSheet, type PaletteEntry } from "../components";
import { formatsOf, useFormats, useMessages, type Formats } from "../language";
import { Specimen } from "./Specimen";

const ROWS: readonly (readonly [string, (formats: Formats) => string])[] = [
  ["exact", (formats) => formats.amount("1234567.89", "EUR")],
  ["whole", (formats) => formats.amount("1234567.89", "EUR", "whole")],
  ["thousands", (formats) => formats.amount("1234567.89", "EUR", "thousands")],
  ["millions", (formats) => formats.amount("1234567.89", "EUR", "millions")],
  ["negative", (formats) => formats.amount("-48312", "EUR", "whole")],
  ["change", (formats) => formats.rate("0.024", "always")],
  ["points", (formats) => formats.points("-0.025")],
  ["unknown", () => "–"],
  ["date", (formats) => formats.date("2026-11-22")],
  ["month", (formats) => formats.month("2027-02")],
];

export function Amounts(): ReactNode {
  const { text } = useMessages();
  const [french, english] = [formatsOf("fr"), formatsOf("en")];
  return (
    <Specimen title={text("gallery-amounts")}>
      <table className="gallery-amounts">
        <thead>
          <tr>
            <td />
            <th scope="col" lang="fr">
              Français
            </th>
            <th scope="col" lang="en">
              English
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([id, write]) => (
            <tr key={id}>
              <th scope="row">{text(`gallery-amount-${id}`)}</th>
              <td>{write(french)}</td>
              <td>{write(english)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Specimen>
  );
}

export function Strips(): ReactNode {
  const { text } = useMessages();
  return (
    <Specimen title={text("gallery-notices")}>
      <div className="gallery-stack">
        <Notice tone="danger" title={text("gallery-error-title")} note={text("gallery-error-note")}>
          {text("gallery-error-text")}
        </Notice>
        <Notice tone="warn" icon={WifiOff}>
          {text("gallery-stale")}
        </Notice>
        <Notice tone="info" icon={Lock}>
          {text("gallery-no-costs")}
        </Notice>
      </div>
    </Specimen>
  );
}

export function PaletteSpecimen(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const amount = (value: string): string => formats.amount(value, "EUR", "whole");
  const entry = (id: string, kind: string, icon: PaletteEntry["icon"], detail: string): PaletteEntry => ({
    id,
    icon,
    name: text(`gallery-palette-${id}`),
    kind: text(`gallery-kind-${kind}`),
    isAction: false,
    detail,
    run: () => undefined,
  });
  return (
    <Specimen title={text("gallery-palette")}>
      <PaletteSheet
        takesFocus={false}
        words="lorient"
        onClose={() => undefined}
        entries={[
          entry("deal", "deal", Handshake, amount("500800")),
          entry("other-deal", "deal", Handshake, amount("420000")),
          entry("customer", "customer", Building2, amount("214300")),
          entry("invoice", "invoice", FileText, amount("84000")),
        ]}
      />
    </Specimen>
  );
}
