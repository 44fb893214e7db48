/** The sheet of a `Popover`, opened by React Aria. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import type { Begins } from "../later";
import type { PopoverAtProps, PopoverProps, SheetProps } from "./Popover";

export function SheetBehind({ trigger, begins, ...sheet }: PopoverProps & { begins: Begins }): ReactNode {
  return (
    <DialogTrigger defaultOpen={begins === "open"}>
      {trigger}
      <AriaPopover className="popover" offset={6} placement={sheet.placement ?? "bottom start"}>
        <Sheet {...sheet} />
      </AriaPopover>
    </DialogTrigger>
  );
}

/** The same where no button opened it: from a cell of a grid, from a key. */
export function SheetAt({ anchor, isOpen, onClose, ...sheet }: PopoverAtProps): ReactNode {
  return (
    <AriaPopover
      className="popover"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      offset={6}
      placement={sheet.placement ?? "bottom start"}
    >
      <Sheet {...sheet} />
    </AriaPopover>
  );
}

function Sheet({ title, titleIs = "seen", width, children }: SheetProps): ReactNode {
  return (
    <AriaDialog className="popover-sheet" aria-label={title} style={width ? { width } : {}}>
      {({ close }) => (
        <>
          {titleIs === "seen" && <h2 className="popover-title">{title}</h2>}
          {typeof children === "function" ? children(close) : children}
        </>
      )}
    </AriaDialog>
  );
}
