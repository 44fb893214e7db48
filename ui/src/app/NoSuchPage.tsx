/** An address that leads nowhere, with the way out. */
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button, ErrorScreen } from "../components";
import { useMessages } from "../language";

export function NoSuchPage(): ReactNode {
  const router = useRouter();
  const { text } = useMessages();
  return (
    <ErrorScreen
      title={text("page-missing")}
      meaning={text("page-missing-meaning")}
      acts={
        <Button tone="primary" onPress={() => void router.navigate({ to: "/" })}>
          {text("page-missing-go")}
        </Button>
      }
    />
  );
}
