/** A decision that must precede all else: veil, focus held, Escape leaves. Rare: read when first opened. */
import type { ReactNode } from "react";
import { later, useWasOpen } from "../later";
import "./Dialog.css";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons: the quiet one first, the outcome last. */
  acts?: ReactNode;
  /** `wide` for sheets such as the shortcuts. */
  width?: "usual" | "wide";
  role?: "dialog" | "alertdialog";
}

const Sheet = later(() => import("./DialogSheet").then((part) => part.DialogSheet));

export function Dialog(props: DialogProps): ReactNode {
  return useWasOpen(props.isOpen) && <Sheet {...props} />;
}
