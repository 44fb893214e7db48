/** Fields, list, lever, tooltip, dialog. */
import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import {
  Button,
  CategorySwatch,
  DatePicker,
  Icon,
  LeverSlider,
  MaskedField,
  MoneyText,
  NumberField,
  Sentence,
  TextField,
} from "../components";
import { decimalOfSteps, readDecimal, stepsOfDecimal, useFormats, useLanguage, useMessages } from "../language";
import { Specimen } from "./Specimen";

export function Fields(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const [name, setName] = useState(text("gallery-text-record"));
  const [amount, setAmount] = useState("126000.00");
  const [probability, setProbability] = useState("60");
  const [date, setDate] = useState("2026-12-18");
  return (
    <Specimen title={text("gallery-fields")}>
      <div className="gallery-fields">
        <TextField label={text("gallery-field-name")} value={name} onChange={setName} />
        <div className="gallery-focused">
          <NumberField
            label={text("gallery-field-amount")}
            value={amount}
            decimals={2}
            unit="€"
            onKeep={(value) => setAmount(value)}
          />
        </div>
        <NumberField
          label={text("gallery-field-probability")}
          value={probability}
          unit="%"
          source={formats.probability("0.40")}
          note={text("gallery-field-note")}
          onKeep={(value) => setProbability(value)}
        />
        <NumberField
          label={text("gallery-field-share")}
          value="120"
          unit="%"
          wrong={text("gallery-field-wrong")}
          onKeep={() => undefined}
        />
        <MaskedField label={text("gallery-field-masked")} />
        <DatePicker look="field" label={text("gallery-field-date")} value={date} onChoose={setDate} />
      </div>
    </Specimen>
  );
}

/** The open list, drawn in the flow: the real one floats. */
export function OpenList(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const terms = [
    { id: "30", detail: formats.dayAndMonth("2026-12-22") },
    { id: "45", detail: formats.dayAndMonth("2027-01-31") },
    { id: "60", detail: formats.dayAndMonth("2027-01-21") },
    { id: "75", detail: "L441-10" },
  ] as const;
  return (
    <Specimen title={text("gallery-list")}>
      <div className="gallery-focused">
        <div className="field-box select-button">
          <span className="select-value">{text("gallery-terms-45")}</span>
          <Icon shape={ChevronDown} size={14} />
        </div>
      </div>
      <div className="menu-surface gallery-menu">
        <div className="options">
          {terms.map(({ id, detail }) => (
            <div key={id} className="option" {...(id === "45" ? { "data-selected": true } : {})}>
              <span>{text(`gallery-terms-${id}`)}</span>
              <span className="option-detail" data-tone={id === "75" ? "warn" : "plain"}>
                {detail}
              </span>
            </div>
          ))}
        </div>
      </div>
    </Specimen>
  );
}

export function Lever(): ReactNode {
  const { text } = useMessages();
  const { formats, language } = useLanguage();
  const [value, setValue] = useState(90);
  return (
    <Specimen title={text("gallery-lever")}>
      <LeverSlider
        name={text("gallery-lever-name")}
        value={value}
        base={100}
        minimum={50}
        maximum={150}
        write={(steps) => formats.factor(decimalOfSteps(steps, 2))}
        read={(typed) => {
          const decimal = readDecimal(typed, language);
          return decimal === undefined ? undefined : stepsOfDecimal(decimal, 2);
        }}
        onChange={setValue}
        effect={formats.amount("-668000", "EUR", "thousands")}
      />
      <ColumnTipSpecimen />
    </Specimen>
  );
}

function ColumnTipSpecimen(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <div className="gallery-tip">
      <strong>{formats.monthTitle("2027-02")}</strong>
      <div>
        <CategorySwatch mark="backlog" /> {text("gallery-mark-backlog")}
        <MoneyText amount="868400.00" currency="EUR" />
      </div>
      <div>
        <CategorySwatch mark="weighted" /> {text("gallery-mark-weighted")}
        <MoneyText amount="774310.50" currency="EUR" />
      </div>
      <div className="gallery-tip-band">
        {text("gallery-mark-band")}
        <span className="money">{formats.amountRange("1370000", "1910000", "EUR", "millions", 2)}</span>
      </div>
    </div>
  );
}

/** The dialog's sheet, drawn in the flow: the real one stands over a veil. */
export function DialogSpecimen(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const amount = formats.axisAmount("5600000", "EUR", "millions", 1);
  return (
    <Specimen title={text("gallery-dialog")}>
      <div className="dialog gallery-dialog">
        <div className="dialog-sheet">
          <h3 className="dialog-title">{text("gallery-dialog-title")}</h3>
          <div className="dialog-text">
            <Sentence id="gallery-dialog-text" strong={{ amount }} />
          </div>
          <div className="dialog-acts">
            <Button>{text("gallery-cancel")}</Button>
            <span className="gallery-focused">
              <Button tone="danger">{text("gallery-dialog-act")}</Button>
            </span>
          </div>
        </div>
      </div>
    </Specimen>
  );
}
