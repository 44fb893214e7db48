/** Several chosen deals: how many, and what they can be given at once. One edit, one way back. */
import { useRef, useState, type ReactNode } from "react";
import { PopoverAt, SelectionBar, type GridSelection } from "../../components";
import { call } from "../../ipc";
import type { PipelineRequest, PipelineTable } from "../../ipc/generated";
import { useMessages } from "../../language";
import { SeveralSheet, type SeveralField } from "./SeveralSheet";

const FIELDS: readonly SeveralField[] = ["stage", "probability", "close", "salesperson", "schedule"];

export interface SeveralProps {
  chosen: GridSelection;
  table: PipelineTable;
  request: PipelineRequest;
  onLeave: () => void;
}

export function Several({ chosen, table, request, onLeave }: SeveralProps): ReactNode {
  const { text } = useMessages();
  const anchor = useRef<HTMLElement>(null);
  const [field, setField] = useState<SeveralField>();
  const count = chosen === "all" ? table.count : chosen.size;
  const deals = async (): Promise<string[]> => {
    if (chosen !== "all") return [...chosen];
    return (await call("pipeline_ids", { deals: request, first: 0, last: table.count })).ids;
  };
  const close = (): void => {
    setField(undefined);
    anchor.current?.focus();
  };
  return (
    <>
      <SelectionBar
        count={text("pipeline-count", { count })}
        acts={FIELDS.map((id) => ({
          name: text(`pipeline-several-${id}`),
          isOpen: field === id,
          onPress: (origin) => {
            anchor.current = origin;
            setField(id);
          },
        }))}
        onLeave={onLeave}
      />
      {field !== undefined && (
        <PopoverAt
          anchor={anchor}
          isOpen
          onClose={close}
          placement="top start"
          width={346}
          title={text("pipeline-several", { what: text(`pipeline-several-${field}`), count })}
        >
          <SeveralSheet
            key={field}
            field={field}
            table={table}
            deals={deals}
            onClose={close}
            onGone={() => {
              setField(undefined);
              onLeave();
            }}
          />
        </PopoverAt>
      )}
    </>
  );
}
