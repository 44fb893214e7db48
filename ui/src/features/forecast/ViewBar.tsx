/** Which measure, by what, in which unit; chart or twin table; what to look at; export. */
import { ChartColumnStacked, Table2, TriangleAlert, UsersRound } from "lucide-react";
import { memo, type ReactNode } from "react";
import { Button, IconButton, Menu, Picker, SegmentedControl, type MenuAct, type Option } from "../../components";
import { useFormats, useMessages, type Unit } from "../../language";
import type { ForecastPage, MeasureName } from "../../ipc/generated";
import { useQuestion } from "./Question";
import { MEASURES, UNGROUPED } from "./search";
import { useForecastWords } from "./words";
import "./ViewBar.css";

/** Units that a month's column has room for. */
export const UNITS: readonly Unit[] = ["whole", "thousands", "millions"];

export interface ViewBarProps {
  page: ForecastPage;
  unit: Unit;
  onUnit: (unit: Unit) => void;
  onTwin: () => void;
  /** What can be exported, where the window can ask for a file. */
  exports: readonly MenuAct[];
}

export function ViewBar({ page, unit, onUnit, onTwin, exports }: ViewBarProps): ReactNode {
  const { text } = useMessages();
  const { search, request, ask, onFlags } = useQuestion();
  const isTwin = search.view === "table";
  return (
    <div className="view-bar">
      <SegmentedControl<MeasureName>
        label={text("forecast-measure")}
        segments={MEASURES.map((id) => ({ id, name: text(`measure-${id}`) }))}
        chosen={request.measure}
        onChoose={(measure) => ask({ measure: measure === "invoicing" ? undefined : measure, sort: undefined })}
      />
      <div className="view-bar-end">
        {page.flag_count > 0 && (
          <Button tone="quiet" icon={TriangleAlert} onPress={() => onFlags()}>
            {text("forecast-flags", { count: page.flag_count })}
          </Button>
        )}
        {request.measure !== "result" && <GroupingPicker />}
        <UnitPicker currency={page.currency} unit={unit} onUnit={onUnit} />
        <Button tone="quiet" icon={isTwin ? ChartColumnStacked : Table2} onPress={onTwin}>
          {text(isTwin ? "forecast-twin-hide" : "forecast-twin-show")}
        </Button>
        {exports.length > 0 && (
          <Menu
            name={text("forecast-export")}
            acts={exports}
            trigger={<IconButton act="export" name={text("forecast-export")} />}
          />
        )}
      </div>
    </div>
  );
}

const GroupingPicker = memo(function GroupingPicker(): ReactNode {
  const { text } = useMessages();
  const { choices, request, ask } = useQuestion();
  const words = useForecastWords(choices);
  const options: Option<string>[] = [
    ...choices.dimensions.map((id) => ({ id, name: text("by-dimension", { dimension: words.dimension(id) }) })),
    { id: UNGROUPED, name: text("forecast-ungrouped") },
  ];
  return (
    <Picker
      label={text("forecast-by")}
      labelIs="heard"
      look="bare"
      icon={UsersRound}
      options={options}
      chosen={request.by ?? UNGROUPED}
      onChoose={(by) => ask({ by, sort: undefined })}
    />
  );
});

const UnitPicker = memo(function UnitPicker(props: Pick<ViewBarProps, "unit" | "onUnit"> & { currency: string }): ReactNode {
  const { currency, unit, onUnit } = props;
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <Picker
      label={text("forecast-unit")}
      labelIs="heard"
      look="bare"
      options={UNITS.map((id) => ({ id, name: formats.unitLabel(currency, id) }))}
      chosen={unit}
      onChoose={onUnit}
    />
  );
});
