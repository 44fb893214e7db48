/** Every piece in its states, as DESK.md's pictures show them. */
import type { ReactNode } from "react";
import { Button } from "../components";

export function Gallery(): ReactNode {
  return <Button tone="primary">Garder</Button>;
}
