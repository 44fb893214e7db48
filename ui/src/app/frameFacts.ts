/** What the frame says of the open database; a feature that knows it provides it from above. */
import { createContext, useContext, type ReactNode } from "react";

export interface FrameFacts {
  company: string;
  detail: string;
  foot?: ReactNode;
}

export const FrameFactsContext = createContext<FrameFacts>({ company: "Diapason", detail: "" });

export function useFrameFacts(): FrameFacts {
  return useContext(FrameFactsContext);
}
