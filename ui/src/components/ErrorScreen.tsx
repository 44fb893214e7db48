/**
 * A whole view that cannot be shown: what happened, what it means for the figures, what to do, in
 * this order. The first button does the likeliest cure; the technical detail copies.
 */
import { CircleAlert } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useMessages, type ErrorFacts } from "../language";
import { Button } from "./Button";
import { copyText } from "./clipboard";
import { Icon } from "./Icon";
import "./ErrorScreen.css";

export interface ErrorScreenProps {
  title: string;
  /** What it means for the figures. */
  meaning?: ReactNode;
  /** What to do, numbered where there is more than one step. */
  steps?: readonly string[];
  acts?: ReactNode;
  /** For whoever helps: copied, shown on demand. */
  detail?: string;
}

export function ErrorScreen({ title, meaning, steps = [], acts, detail }: ErrorScreenProps): ReactNode {
  const { text } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <section className="error-screen" role="alert">
      <Icon shape={CircleAlert} />
      <div className="error-body">
        <h1>{title}</h1>
        {meaning && <div className="error-meaning">{meaning}</div>}
        {steps.length === 1 && <p className="error-step">{steps[0]}</p>}
        {steps.length > 1 && (
          <ol className="error-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <div className="error-acts">
          {acts}
          {detail && (
            <Button
              tone="quiet"
              onPress={() => {
                void copyText(detail).then(() => setCopied(true));
              }}
            >
              {text(copied ? "error-detail-copied" : "error-copy-detail")}
            </Button>
          )}
        </div>
        {detail && <pre className="error-detail">{detail}</pre>}
      </div>
    </section>
  );
}

export interface ErrorOfProgramProps {
  error: ErrorFacts;
  meaning?: ReactNode;
  acts?: ReactNode;
}

/** The same from what the program answered. */
export function ErrorOfProgram({ error, meaning, acts }: ErrorOfProgramProps): ReactNode {
  const { text, hint } = useMessages().error(error);
  return (
    <ErrorScreen
      title={text}
      meaning={meaning}
      steps={hint ? [hint] : []}
      acts={acts}
      detail={`${error.code}: ${error.message}`}
    />
  );
}
