/** A deal's own page, reached through the deal: palette, link, list; and its drawer beside any page. */
import { useParams } from "@tanstack/react-router";
import { Handshake } from "lucide-react";
import type { ReactNode } from "react";
import type { PageDefinition, RecordOpening } from "../../app/pages";
import { later } from "../../later";
import { DealBeside } from "./index";

const PATH = "/deals";

const DealScreen = later(() => import("./DealScreen").then((part) => part.DealScreen));

export const page: PageDefinition = {
  path: PATH,
  route: `${PATH}/$id`,
  nameId: "desk-deal-title",
  icon: Handshake,
  group: "work",
  order: 30,
  under: "/pipeline",
  component: DealRoute,
};

export const opens: readonly RecordOpening[] = [
  {
    kind: "deal",
    address: ({ id }) => ({ to: `${PATH}/${encodeURIComponent(id)}` }),
    Beside: ({ row, onClose }) => <DealBeside id={row.id} onClose={onClose} />,
  },
];

function DealRoute(): ReactNode {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  return <DealScreen key={id} id={id} />;
}
