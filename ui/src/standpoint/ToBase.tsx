/** Where figures were refused under a scenario: the way to those without one. */
import type { ReactNode } from "react";
import { Button } from "../components";
import { useMessages } from "../language";
import { isByHand } from "../scenario";
import { scenarioOf } from "./search";
import { useStandpoint } from "./useStandpoint";

export function ToBase(): ReactNode {
  const { text } = useMessages();
  const { search, change } = useStandpoint();
  if (!isByHand(scenarioOf(search))) return null;
  return (
    <Button onPress={() => change({ scenario: undefined, levers: undefined })}>{text("forecast-to-base")}</Button>
  );
}
