/**
 * A defect of the page: an error screen instead of an empty window, in the frame where the frame
 * stands, else alone. The data are untouched: the page shows, it does not write.
 */
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, ErrorScreen } from "../components";
import { useMessages } from "../language";
import "./Mishap.css";

interface MishapState {
  error: Error | undefined;
}

export class Mishap extends Component<{ children: ReactNode }, MishapState> {
  override state: MishapState = { error: undefined };

  static getDerivedStateFromError(error: unknown): MishapState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error("the page failed", error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="mishap" id="page">
        <MishapScreen error={error} onAgain={() => this.setState({ error: undefined })} />
      </main>
    );
  }
}

export interface MishapScreenProps {
  /** Whatever was thrown. */
  error: unknown;
  onAgain: () => void;
}

export function MishapScreen({ error, onAgain }: MishapScreenProps): ReactNode {
  const { text } = useMessages();
  return (
    <ErrorScreen
      title={text("start-mishap")}
      meaning={text("start-mishap-meaning")}
      steps={[text("start-mishap-step-again"), text("start-mishap-step-reload")]}
      acts={
        <>
          <Button tone="primary" onPress={onAgain}>
            {text("start-mishap-again")}
          </Button>
          <Button onPress={() => window.location.reload()}>{text("start-mishap-reload")}</Button>
        </>
      }
      detail={detailOf(error)}
    />
  );
}

/** For whoever helps. */
function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name}: ${error.message}\n${error.stack ?? ""}`;
}
