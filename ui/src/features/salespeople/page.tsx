/** The place of the salespeople's page in the window, and the choices that its address holds. */
import { useRouter, useSearch } from "@tanstack/react-router";
import { Users } from "lucide-react";
import { useCallback, useMemo, type ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { Button, ErrorNotice, Page, WaitingRows } from "../../components";
import { useLatest } from "../../ipc";
import { later } from "../../later";
import { useMessages } from "../../language";
import { changed, readSearch, type SalespeopleSearch } from "./search";
import "./SalespeoplePage.css";

const PATH = "/salespeople";

const SalespeopleScreen = later(() => import("./SalespeopleScreen").then((part) => part.SalespeopleScreen));

export const page: PageDefinition = {
  path: PATH,
  nameId: "salespeople-title",
  icon: Users,
  group: "work",
  order: 50,
  letter: "v",
  component: SalespeopleRoute,
};

function SalespeopleRoute(): ReactNode {
  const { text } = useMessages();
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const search = useMemo(() => readSearch(raw), [raw]);
  const { answer: choices, error } = useLatest("choices_get", null);
  const ask = useCallback(
    (change: Partial<{ [Name in keyof SalespeopleSearch]: SalespeopleSearch[Name] | undefined }>, how: "note" | "still" = "note") => {
      void router.navigate({ to: PATH, search: { span: undefined, asOf: undefined, ...changed(search, change) }, replace: how === "still" } as never);
    },
    [router, search],
  );
  if (choices) return <SalespeopleScreen search={search} choices={choices} ask={ask} />;
  return (
    <Page title={text("salespeople-title")}>
      {error ? (
        <div className="salespeople-notice">
          <ErrorNotice error={error} acts={<Button onPress={() => void router.invalidate()}>{text("salespeople-again")}</Button>} />
        </div>
      ) : (
        <WaitingRows widths={[180, 90, 90]} rows={8} />
      )}
    </Page>
  );
}
