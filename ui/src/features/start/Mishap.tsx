/** A defect of the page: an error screen instead of an empty window. The data are untouched. */
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, ErrorScreen } from "../../components";
import { useMessages } from "../../language";

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
    return <MishapScreen error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

function MishapScreen({ error, onAgain }: { error: Error; onAgain: () => void }): ReactNode {
  const { text } = useMessages();
  return (
    <main className="start" aria-label={text("start-mishap")}>
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
        detail={`${error.name}: ${error.message}\n${error.stack ?? ""}`}
      />
    </main>
  );
}
