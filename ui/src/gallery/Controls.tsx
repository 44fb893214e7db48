/** Text, buttons, tags, boxes, tabs, notices. */
import { Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Checkbox, Kbd, MoneyText, SegmentedControl, Switch, Tabs, Tag, Toast } from "../components";
import { useFormats, useMessages } from "../language";
import { Specimen } from "./Specimen";

export function Texts(): ReactNode {
  const { text } = useMessages();
  return (
    <Specimen title={text("gallery-text")}>
      <p className="gallery-figure">
        <MoneyText amount="17697250.40" currency="EUR" unit="whole" />
      </p>
      <p className="gallery-record">{text("gallery-text-record")}</p>
      <p className="gallery-page">{text("gallery-text-page")}</p>
      <p>{text("gallery-text-body")}</p>
      <p className="gallery-secondary">{text("gallery-text-secondary")}</p>
      <p className="gallery-axis">{text("gallery-text-axis")}</p>
    </Specimen>
  );
}

type Period = "month" | "quarter" | "year";

export function Buttons(): ReactNode {
  const { text } = useMessages();
  const [period, setPeriod] = useState<Period>("month");
  return (
    <Specimen title={text("gallery-buttons")}>
      <div className="gallery-line">
        <Button tone="primary">{text("gallery-keep")}</Button>
        <Button>{text("gallery-cancel")}</Button>
        <Button tone="quiet">{text("gallery-revert")}</Button>
      </div>
      <div className="gallery-line">
        <Button tone="danger-quiet">{text("gallery-forget-source")}</Button>
        <Button tone="danger">{text("gallery-forget")}</Button>
      </div>
      <div className="gallery-line">
        <span className="gallery-hovered">
          <Button>{text("gallery-hover")}</Button>
        </span>
        <span className="gallery-focused">
          <Button>{text("gallery-focus")}</Button>
        </span>
        <Button isDisabled>{text("gallery-disabled")}</Button>
      </div>
      <div className="gallery-line">
        <Button isPending>{text("gallery-pending")}</Button>
        <Button icon={Plus} keys="n">
          {text("gallery-deal")}
        </Button>
      </div>
      <div className="gallery-line">
        <SegmentedControl<Period>
          label={text("gallery-year")}
          segments={[
            { id: "month", name: text("gallery-month") },
            { id: "quarter", name: text("gallery-quarter") },
            { id: "year", name: text("gallery-year") },
          ]}
          chosen={period}
          onChoose={setPeriod}
        />
        <Button size="small">{text("gallery-small")}</Button>
        <Kbd keys="mod+k" />
        <Kbd keys="shift+arrowright" />
      </div>
    </Specimen>
  );
}

export function Marks(): ReactNode {
  const { text } = useMessages();
  const [chosen, setChosen] = useState(true);
  const [free, setFree] = useState(false);
  const [on, setOn] = useState(true);
  const [off, setOff] = useState(false);
  return (
    <Specimen title={text("gallery-tags")}>
      <div className="gallery-line gallery-tags">
        <Tag>{text("gallery-tag-days")}</Tag>
        <Tag tone="ok">{text("gallery-tag-current")}</Tag>
        <Tag tone="warn">{text("gallery-tag-no-action")}</Tag>
        <Tag tone="danger">{text("gallery-tag-loss")}</Tag>
        <Tag tone="hand">{text("gallery-tag-entered")}</Tag>
        <Tag tone="info">{text("gallery-tag-stage")}</Tag>
      </div>
      <div className="gallery-line gallery-boxes">
        <Checkbox isChosen={chosen} onChange={setChosen}>
          {text("gallery-chosen")}
        </Checkbox>
        <Checkbox isChosen={free} onChange={setFree}>
          {text("gallery-free")}
        </Checkbox>
        <Switch isOn={on} onChange={setOn}>
          {text("gallery-on")}
        </Switch>
        <Switch isOn={off} onChange={setOff}>
          {text("gallery-off")}
        </Switch>
      </div>
      <Tabs
        label={text("gallery-tags")}
        tabs={[
          { id: "lines", name: text("gallery-lines"), content: null },
          { id: "invoices", name: text("gallery-invoices"), count: "3", content: null },
          { id: "history", name: text("gallery-history"), content: null },
        ]}
      />
    </Specimen>
  );
}

export function Notices(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const nothing = (): void => undefined;
  return (
    <Specimen title={text("gallery-toasts")}>
      <div className="gallery-stack">
        <Toast
          text={text("gallery-toast-text")}
          effect={{
            name: text("gallery-toast-effect"),
            amount: formats.amount("96000", "EUR", "whole", "always"),
          }}
          action={{ name: text("gallery-cancel"), keys: "mod+z", onPress: nothing }}
          onClose={nothing}
        />
        <Toast
          tone="error"
          text={text("gallery-toast-error")}
          action={{ name: text("gallery-toast-folder"), onPress: nothing }}
          onClose={nothing}
        />
      </div>
    </Specimen>
  );
}
