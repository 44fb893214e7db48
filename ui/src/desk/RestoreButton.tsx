/** The way to a database from a copy. */
import type { ReactNode } from "react";
import { Button, type ButtonTone } from "../components";
import { useMessages } from "../language";
import { useCopies } from "./CopyDialogs";

export function RestoreButton({ tone = "secondary" }: { tone?: ButtonTone }): ReactNode {
  const { text } = useMessages();
  const { restore } = useCopies();
  return (
    <Button tone={tone} onPress={() => restore()}>
      {text("data-restore")}
    </Button>
  );
}
