/** The stack of notices: what is shown and for how long. Deliberately absent: how it looks. */
import { createContext, useContext } from "react";

export interface ToastContent {
  /** What happened: "Probabilité passée à 60 %." */
  text: string;
  /** Its effect on the figures: "Pondéré", "+96 000 €". */
  effect?: { name: string; amount: string };
  /** The way back or out. */
  action?: { name: string; onPress: () => void; keys?: string };
  tone?: "plain" | "error";
  /** More for an error that must be read; held while hovered or focused in any case. */
  seconds?: number;
}

export interface Toasts {
  /** Shows a notice and gives a way to take it down early. */
  show: (content: ToastContent) => () => void;
}

export const ToastContext = createContext<Toasts>({ show: () => () => undefined });

/** `show(content)` from any component under `ToastProvider`. */
export function useToasts(): Toasts {
  return useContext(ToastContext);
}

export const TOAST_SECONDS = 6;
