/** The place of deals in the window: the list of all, each deal's own page, and its drawer beside any page. */
import { useParams, useRouter, useSearch } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import { useCallback, useMemo, type ReactNode } from "react";
import type { PageDefinition, RecordOpening } from "../../app/pages";
import { later } from "../../later";
import { DealBeside } from "./index";
import { readSearch, type DealsSearch } from "./list/search";

const PATH = "/deals";

const DealScreen = later(() => import("./DealScreen").then((part) => part.DealScreen));
const DealsScreen = later(() => import("./list/DealsScreen").then((part) => part.DealsScreen));

export const page: PageDefinition = {
  path: PATH,
  route: `${PATH}/{-$id}`,
  nameId: "all-deals-title",
  icon: Handshake,
  group: "work",
  order: 30,
  letter: "d",
  component: DealRoute,
};

const addressOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

export const opens: readonly RecordOpening[] = [
  {
    kind: "deal",
    address: ({ id }) => ({ to: addressOf(id) }),
    Beside: ({ row, onClose }) => <DealBeside id={row.id} onClose={onClose} />,
  },
];

function DealRoute(): ReactNode {
  const { id }: { id?: string } = useParams({ strict: false });
  return id === undefined ? <DealsRoute /> : <DealScreen key={id} id={id} />;
}

function DealsRoute(): ReactNode {
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const search = useMemo(() => readSearch(raw), [raw]);
  const onSearch = useCallback(
    (next: DealsSearch) => void router.navigate({ to: PATH, search: next, replace: true } as never),
    [router],
  );
  const onOpen = useCallback((id: string) => void router.navigate({ to: addressOf(id) } as never), [router]);
  return <DealsScreen search={search} onSearch={onSearch} onOpen={onOpen} />;
}
