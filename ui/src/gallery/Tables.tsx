/** A table in its states, the colours of money, progress, nothing yet. */
import { useMemo, type ReactNode } from "react";
import {
  Button,
  CategorySwatch,
  DataGrid,
  EmptyState,
  FormBar,
  MoneyText,
  Progress,
  WaitingRows,
  type CategoryMark,
  type GridColumn,
} from "../components";
import { useFormats, useMessages, type Formats, type Messages } from "../language";
import { Specimen } from "./Specimen";

interface Line {
  id: string;
  customer: ReactNode;
  probability: ReactNode;
  amount: string;
  margin: ReactNode;
}

function linesOf({ text }: Messages, formats: Formats): Line[] {
  const named = (name: string, state: string): ReactNode => (
    <>
      {name} <span className="gallery-state">{text(state)}</span>
    </>
  );
  const entered = (
    <>
      <s className="struck">{formats.probability("0.40")}</s>&nbsp;
      <strong className="hand">{formats.probability("0.60")}</strong>
    </>
  );
  const margin = (rate: string): ReactNode => formats.rate(rate);
  return [
    { id: "1", customer: "Cimenteries du Rhône", probability: entered, amount: "480000.00", margin: margin("0.26") },
    {
      id: "2",
      customer: named("Port de Lorient", "gallery-row-hover"),
      probability: formats.probability("0.90"),
      amount: "420000.00",
      margin: margin("0.28"),
    },
    {
      id: "3",
      customer: named("Chantiers de l’Aulne", "gallery-row-chosen"),
      probability: formats.probability("0.45"),
      amount: "346000.00",
      margin: <span className="bad">{margin("0.14")}</span>,
    },
    {
      id: "4",
      customer: text("gallery-credit-note"),
      probability: <span className="gallery-quiet">–</span>,
      amount: "-12480.50",
      margin: <span className="gallery-quiet">{text("gallery-unknown")}</span>,
    },
  ];
}

function columnsOf({ text }: Messages): GridColumn<Line>[] {
  return [
    {
      id: "customer",
      header: text("gallery-column-customer"),
      width: 156,
      grows: true,
      isSortable: true,
      render: (line) => line.customer,
    },
    {
      id: "probability",
      header: text("gallery-column-probability"),
      width: 80,
      align: "figure",
      render: (line) => line.probability,
    },
    {
      id: "amount",
      header: text("gallery-column-amount"),
      width: 92,
      align: "figure",
      isSortable: true,
      render: ({ amount }) => (
        <MoneyText amount={amount} currency="EUR" unitIn="header" {...(amount.startsWith("-") ? { tone: "bad" } : {})} />
      ),
      copy: ({ amount }) => amount,
    },
    {
      id: "margin",
      header: text("gallery-column-margin"),
      width: 66,
      align: "figure",
      render: (line) => line.margin,
    },
  ];
}

export function Table(): ReactNode {
  const messages = useMessages();
  const formats = useFormats();
  const lines = useMemo(() => linesOf(messages, formats), [messages, formats]);
  const columns = useMemo(() => columnsOf(messages), [messages]);
  const total: Line = {
    id: "total",
    customer: messages.text("gallery-total"),
    probability: null,
    amount: "1233519.50",
    margin: formats.rate("0.234"),
  };
  return (
    <Specimen title={messages.text("gallery-table")}>
      <div className="gallery-table">
        <DataGrid
          label={messages.text("gallery-table")}
          columns={columns}
          rowCount={lines.length}
          rowAt={(index) => lines[index]}
          keyOf={(line) => line.id}
          totals={[{ key: "total", row: total, look: "total" }]}
          sort={[{ column: "amount", direction: "descending" }]}
          onSort={() => undefined}
          onOpen={() => undefined}
        />
      </div>
    </Specimen>
  );
}

const MARKS: readonly CategoryMark[] = [
  "invoiced",
  "backlog",
  "weighted",
  "pipeline",
  "target",
  "band",
  "base",
  "margin",
  "loss",
];

/** Heights of the specimen bars: invoiced, backlog, weighted, pipeline. */
const BARS: readonly (readonly [number, number, number, number])[] = [
  [57, 0, 0, 0],
  [61, 0, 0, 0],
  [19, 31, 5, 5],
  [0, 44, 13, 10],
  [0, 32, 22, 14],
  [0, 22, 29, 19],
];
const RESULTS = [10, 14, -8, 6, 18, -12, 9];

export function Colours(): ReactNode {
  const { text } = useMessages();
  return (
    <Specimen title={text("gallery-colours")}>
      <ul className="gallery-marks">
        {MARKS.map((mark) => (
          <li key={mark}>
            <CategorySwatch mark={mark} />
            {text(`gallery-mark-${mark}`)}
          </li>
        ))}
      </ul>
      <div className="gallery-bars" aria-hidden="true">
        {BARS.map(([invoiced, backlog, weighted, pipeline], place) => (
          <div key={place}>
            <i style={{ height: pipeline }}>
              <FormBar mark="pipeline" />
            </i>
            <i style={{ height: weighted }}>
              <FormBar mark="weighted" />
            </i>
            <i style={{ height: backlog }}>
              <FormBar mark="backlog" />
            </i>
            <i style={{ height: invoiced }}>
              <FormBar mark="invoiced" />
            </i>
          </div>
        ))}
      </div>
      <div className="gallery-results" aria-hidden="true">
        <span>{text("gallery-result")}</span>
        {RESULTS.map((height, place) => (
          <i key={place} style={{ height: Math.abs(height), top: height < 0 ? 20 : 20 - height }}>
            <FormBar mark={height < 0 ? "loss" : "margin"} />
          </i>
        ))}
      </div>
    </Specimen>
  );
}

export function Waiting(): ReactNode {
  const { text } = useMessages();
  return (
    <Specimen title={text("gallery-progress")}>
      <Progress name={text("gallery-progress-name")} done={412380} total={1000000} secondsLeft={4} />
      <div className="gallery-waiting">
        <WaitingRows widths={[174, 60, 60]} rows={3} />
      </div>
    </Specimen>
  );
}

export function Nothing(): ReactNode {
  const { text } = useMessages();
  return (
    <Specimen title={text("gallery-empty")}>
      <EmptyState
        title={text("gallery-empty-title")}
        acts={
          <>
            <Button size="small" tone="primary">
              {text("gallery-empty-connect")}
            </Button>
            <Button size="small">{text("gallery-empty-sample")}</Button>
          </>
        }
      >
        {text("gallery-empty-text")}
      </EmptyState>
    </Specimen>
  );
}
