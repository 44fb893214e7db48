/** The forecast's place in the window: its address, its name, and the question that it holds. */
import { useRouter, useSearch } from "@tanstack/react-router";
import { ChartColumnStacked } from "lucide-react";
import { useCallback, useMemo, type ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { Button, ErrorNotice, Page } from "../../components";
import type { AppError } from "../../ipc";
import { useMessages } from "../../language";
import { NO_STANDPOINT } from "../../standpoint";
import { ForecastScreen } from "./ForecastScreen";
import { Loading } from "./Loading";
import { QuestionProvider } from "./Question";
import { readSearch, type ForecastSearch } from "./search";
import { useChoices, useFreshFigures } from "./useForecastPage";

const PATH = "/forecast";

export const page: PageDefinition = {
  path: PATH,
  nameId: "forecast-title",
  icon: ChartColumnStacked,
  group: "work",
  order: 10,
  letter: "f",
  component: ForecastRoute,
};

function ForecastRoute(): ReactNode {
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const search = useMemo(() => readSearch(raw), [raw]);
  const { choices, error, again } = useChoices();
  useFreshFigures();
  const navigate = useCallback(
    (next: ForecastSearch, how: "note" | "still") => {
      void router.navigate({ to: PATH, search: { ...NO_STANDPOINT, ...next }, replace: how === "still" } as never);
    },
    [router],
  );
  if (!choices) return <WithoutChoices error={error} again={again} />;
  return (
    <QuestionProvider search={search} choices={choices} navigate={navigate}>
      <ForecastScreen />
    </QuestionProvider>
  );
}

function WithoutChoices({ error, again }: { error: AppError | undefined; again: () => void }): ReactNode {
  const { text } = useMessages();
  return (
    <Page title={text("forecast-title")}>
      {error ? (
        <div className="forecast-notice">
          <ErrorNotice error={error} acts={<Button onPress={again}>{text("forecast-again")}</Button>} />
        </div>
      ) : (
        <Loading />
      )}
    </Page>
  );
}
