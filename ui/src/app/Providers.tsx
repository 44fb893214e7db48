/** Everything that stands around the pages, in its order: data, language, keys, notices, tips. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { ShortcutSheet, ShortcutsProvider, TipLayer, ToastProvider } from "../components";
import { LanguageProvider } from "../language";
import { followTheSystem } from "../preferences";
import { UndoShortcuts } from "../undo";
import { Mishap } from "./Mishap";

/** Answers stay until an event says that something changed; nothing is asked twice by itself. */
function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export interface ProvidersProps {
  children: ReactNode;
  /** For tests: one that is looked into. */
  client?: QueryClient;
}

export function Providers({ children, client }: ProvidersProps): ReactNode {
  const [own] = useState(() => client ?? makeClient());
  useEffect(() => followTheSystem(), []);
  return (
    <QueryClientProvider client={own}>
      <LanguageProvider>
        <ShortcutsProvider>
          <ToastProvider>
            <Mishap>{children}</Mishap>
            <UndoShortcuts />
            <ShortcutSheet />
          </ToastProvider>
          <TipLayer />
        </ShortcutsProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
