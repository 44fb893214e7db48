/** A small sheet for one value, beside what opened it. Focus goes in and returns. */
import type { ReactNode, RefObject } from "react";
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import "./Popover.css";

export type PopoverPlacement = "bottom start" | "bottom end" | "top start" | "top end" | "right top";

interface CommonProps {
  /** The name of the sheet; shown at its top where `titleIs` is `seen`. */
  title: string;
  titleIs?: "seen" | "heard";
  placement?: PopoverPlacement;
  width?: number;
  children: ReactNode | ((close: () => void) => ReactNode);
}

export interface PopoverProps extends CommonProps {
  /** A `Button` or another pressable. */
  trigger: ReactNode;
}

export function Popover({ trigger, ...sheet }: PopoverProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="popover" offset={6} placement={sheet.placement ?? "bottom start"}>
        <Sheet {...sheet} />
      </AriaPopover>
    </DialogTrigger>
  );
}

export interface PopoverAtProps extends CommonProps {
  /** What it stands beside: a cell, a bar. */
  anchor: RefObject<Element | null>;
  isOpen: boolean;
  onClose: () => void;
}

/** The same where no button opened it: from a cell of a grid, from a key. */
export function PopoverAt({ anchor, isOpen, onClose, ...sheet }: PopoverAtProps): ReactNode {
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

function Sheet({ title, titleIs = "seen", width, children }: CommonProps): ReactNode {
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
