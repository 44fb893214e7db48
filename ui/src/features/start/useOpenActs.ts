/**
 * What a link or a second start of the program asks for: a database, the sample company, a place.
 * A link only shows a place; one that leads nowhere is said and changes nothing.
 */
import { useRouter } from "@tanstack/react-router";
import { useToasts } from "../../components";
import { useDatabases } from "../../desk";
import type { Link, OpenRequest } from "../../ipc";
import { useMessages } from "../../language";

interface Place {
  to: string;
  search: Record<string, string>;
}

/** Undefined for a place that this page does not know: a newer shell may. */
function placeOf(link: Link): Place | undefined {
  switch (link.kind) {
    case "forecast":
      return { to: "/forecast", search: link.query };
    case "deal":
      return { to: `/deals/${encodeURIComponent(link.id)}`, search: {} };
    case "customer":
      return { to: `/customers/${encodeURIComponent(link.id)}`, search: {} };
    default:
      return undefined;
  }
}

export function useOpenActs(): (request: OpenRequest) => void {
  const { open, openSample } = useDatabases();
  const router = useRouter();
  const { show } = useToasts();
  const { text } = useMessages();
  return (request) => {
    const unknown = (): void => void show({ text: text("start-unknown-link") });
    switch (request.kind) {
      case "database":
        return void open(request.path, request.key_file);
      case "sample":
        return void openSample();
      case "place": {
        const place = placeOf(request.link);
        return place ? void router.navigate({ to: place.to, search: place.search }) : unknown();
      }
      default:
        return unknown();
    }
  };
}
