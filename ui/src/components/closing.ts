/** What a list or sheet gives to what stands in it: the way to close it before an act goes on. */
import { createContext, useContext } from "react";

export const ClosingContext = createContext<(() => void) | undefined>(undefined);

/** Closes the list around; undefined where nothing is open around. */
export function useClosing(): (() => void) | undefined {
  return useContext(ClosingContext);
}
