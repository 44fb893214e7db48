/**
 * A small sheet for one value, beside what opened it. Focus goes in and returns. Until the sheet was
 * read (PopoverSheet.tsx) its button alone stands there.
 */
import type { ReactNode, RefObject } from "react";
import { later, laterBehind, useWasOpen } from "../later";
import "./Popover.css";

export type PopoverPlacement = "bottom start" | "bottom end" | "top start" | "top end" | "right top";

export interface SheetProps {
  /** The name of the sheet; shown at its top where `titleIs` is `seen`. */
  title: string;
  titleIs?: "seen" | "heard";
  placement?: PopoverPlacement;
  width?: number;
  children: ReactNode | ((close: () => void) => ReactNode);
}

export interface PopoverProps extends SheetProps {
  /** A `Button` or another pressable. */
  trigger: ReactNode;
}

export interface PopoverAtProps extends SheetProps {
  /** What it stands beside: a cell, a bar. */
  anchor: RefObject<Element | null>;
  isOpen: boolean;
  onClose: () => void;
}

export const Popover = laterBehind(
  () => import("./PopoverSheet").then((part) => part.SheetBehind),
  ({ trigger }: PopoverProps) => trigger,
);

const SheetAt = later(() => import("./PopoverSheet").then((part) => part.SheetAt));

/** The same where no button opened it: from a cell of a grid, from a key. */
export function PopoverAt(props: PopoverAtProps): ReactNode {
  return useWasOpen(props.isOpen) && <SheetAt {...props} />;
}
