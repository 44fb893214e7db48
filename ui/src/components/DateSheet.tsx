/** The calendar of a `DatePicker`, opened by React Aria. */
import { useState, type ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import type { Begins } from "../later";
import { DateChoice } from "./DateChoice";
import { DateButton, type DatePickerProps } from "./DatePicker";

export function DateSheet({ begins, ...props }: DatePickerProps & { begins: Begins }): ReactNode {
  const [open, setOpen] = useState(begins === "open");
  const close = (): void => setOpen(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <DateButton {...props} />
      <AriaPopover className="menu-surface date-surface" offset={4} placement="bottom start">
        <AriaDialog className="date-dialog" aria-label={props.label}>
          <DateChoice {...props} close={close} />
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
