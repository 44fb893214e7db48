/** Draws a component as in the window: language, keys, notices, data. French unless told. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, type RenderResult } from "@testing-library/react";
import type { ReactElement } from "react";
import { ShortcutsProvider, TipLayer, ToastProvider } from "../components";
import { LanguageProvider, type LanguageTag } from "../language";

export interface RenderOptions {
  language?: LanguageTag;
  client?: QueryClient;
}

export function renderInWindow(element: ReactElement, options: RenderOptions = {}): RenderResult {
  const client = options.client ?? new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <LanguageProvider language={options.language ?? "fr"}>
        <ShortcutsProvider>
          <ToastProvider>{element}</ToastProvider>
          <TipLayer />
        </ShortcutsProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
}
