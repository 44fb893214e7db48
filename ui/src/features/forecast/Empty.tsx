/** A database without a deal or invoice yet: what will come here, and the two ways to it. */
import type { ReactNode } from "react";
import { Button, EmptyState } from "../../components";
import { useDatabases } from "../../desk";
import type { Choices, ForecastPage } from "../../ipc/generated";
import { useMessages } from "../../language";
import { isNothing } from "./amounts";

/** Nothing to group by, nothing expected, nothing aimed at. */
export function isEmpty(choices: Choices, page: ForecastPage): boolean {
  return choices.dimensions.length === 0 && page.target === null && isNothing(page);
}

export function Empty(): ReactNode {
  const { text } = useMessages();
  const { importFolder, openSample } = useDatabases();
  return (
    <div className="forecast-empty">
      <EmptyState
        title={text("forecast-empty")}
        acts={
          <>
            <Button tone="primary" onPress={() => void importFolder("write")}>
              {text("forecast-empty-import")}
            </Button>
            <Button onPress={() => void openSample()}>{text("forecast-empty-demo")}</Button>
          </>
        }
      >
        {text("forecast-empty-meaning")}
      </EmptyState>
    </div>
  );
}
