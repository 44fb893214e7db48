/** The place of the pipeline in the window: the open deals, their filters in the address. */
import { useRouter, useSearch } from "@tanstack/react-router";
import { SquareKanban } from "lucide-react";
import { useCallback, useMemo, type ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { later } from "../../later";
import { readSearch, type PipelineSearch } from "./search";

const PATH = "/pipeline";

const PipelineScreen = later(() => import("./PipelineScreen").then((part) => part.PipelineScreen));

export const page: PageDefinition = {
  path: PATH,
  nameId: "pipeline-title",
  icon: SquareKanban,
  group: "work",
  order: 20,
  letter: "p",
  component: PipelineRoute,
};

function PipelineRoute(): ReactNode {
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const search = useMemo(() => readSearch(raw), [raw]);
  const onSearch = useCallback(
    (next: PipelineSearch) => void router.navigate({ to: PATH, search: next, replace: true } as never),
    [router],
  );
  return <PipelineScreen search={search} onSearch={onSearch} />;
}
