/** What of the page can be written to a file: asks the window for the place, the program writes. */
import { useMemo } from "react";
import { call, appErrorOf, isInShell } from "../../ipc";
import type { ExportView, ForecastPageRequest } from "../../ipc/generated";
import { useToasts, type MenuAct } from "../../components";
import { useMessages } from "../../language";

const NO_ACTS: readonly MenuAct[] = [];

const FORMS: readonly { id: string; view: ExportView; suggested: string }[] = [
  { id: "xlsx", view: "table", suggested: "forecast.xlsx" },
  { id: "csv", view: "table", suggested: "forecast.csv" },
  { id: "svg", view: "chart", suggested: "forecast.svg" },
  { id: "png", view: "chart", suggested: "forecast.png" },
];

/** Only where a window can ask for a file; a browser has no such dialog. */
export function useExports(request: ForecastPageRequest | undefined): readonly MenuAct[] {
  const { text, error } = useMessages();
  const { show } = useToasts();
  return useMemo(() => actsOf(request, { text, error, show }), [request, text, error, show]);
}

type Tools = Pick<ReturnType<typeof useMessages>, "text" | "error"> & Pick<ReturnType<typeof useToasts>, "show">;

function actsOf(request: ForecastPageRequest | undefined, { text, error, show }: Tools): readonly MenuAct[] {
  if (!request || !isInShell()) return NO_ACTS;
  const write = async (view: ExportView, suggested: string): Promise<void> => {
    try {
      const path = await call("dialog_pick", { kind: "export_file", suggested });
      if (path === null) return;
      const written = await call("forecast_export", { page: request, view, path });
      show({ text: text("forecast-exported", { path: written }) });
    } catch (thrown) {
      const refused = error(appErrorOf(thrown));
      show({ text: refused.hint ? `${refused.text} ${refused.hint}` : refused.text, tone: "error" });
    }
  };
  return FORMS.map(({ id, view, suggested }) => ({
    id,
    name: text(`forecast-export-${id}`),
    onChoose: () => void write(view, text("forecast-export-name", { ending: suggested.split(".").at(-1) ?? "" })),
  }));
}
