/** What a page needs of the window around it: the way back, the way forward, the palette. */
import { createContext, useContext } from "react";

export interface FrameActs {
  onBack?: (() => void) | undefined;
  onForward?: (() => void) | undefined;
  canGoBack: boolean;
  canGoForward: boolean;
  /** Opens the palette; absent while there is none. */
  onSearch?: (() => void) | undefined;
}

export const FrameContext = createContext<FrameActs>({ canGoBack: false, canGoForward: false });

export function useFrame(): FrameActs {
  return useContext(FrameContext);
}
