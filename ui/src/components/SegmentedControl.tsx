/** One of a few words that stand side by side: measures, views. Arrows move, the choice follows. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import "./SegmentedControl.css";

export interface Segment<Id extends string> {
  id: Id;
  name: ReactNode;
}

export interface SegmentedControlProps<Id extends string> {
  /** What is chosen, for assistive technology. */
  label: string;
  segments: readonly Segment<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>): ReactNode {
  return (
    <RadioGroup
      className="segmented"
      orientation="horizontal"
      value={props.chosen}
      onChange={(id) => props.onChoose(id as Id)}
    >
      <Label className="visually-hidden">{props.label}</Label>
      {props.segments.map((segment) => (
        <Radio key={segment.id} value={segment.id} className="segment">
          {segment.name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
