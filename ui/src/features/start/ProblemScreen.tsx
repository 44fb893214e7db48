/**
 * A database that stays shut: what happened, what it means, what to do. The first button does the
 * likeliest cure; none ever makes a key for a file that exists.
 */
import type { ReactNode } from "react";
import { Button, ErrorScreen } from "../../components";
import { ImportReport, Recent, RestoreButton, useDatabases, useJob, type Databases } from "../../desk";
import type { Problem } from "../../ipc/generated";
import { useMessages, type Messages } from "../../language";

type Cure = "again" | "key" | "open" | "restore" | "sample" | "import" | "create";

/** The likeliest cure first. Whatever is not named here may pass by itself. */
const CURES: Record<string, readonly Cure[]> = {
  "database-missing": ["again", "open", "restore", "sample"],
  "database-key-missing": ["again", "key", "restore", "open"],
  "database-wrong-key": ["key", "restore", "open", "sample"],
  "database-newer": ["open", "again", "sample"],
  "database-locked": ["again", "open"],
  "database-damaged": ["restore", "open", "sample"],
  "database-not-ours": ["open", "create", "sample"],
  "database-disk": ["again", "open"],
  "key-file-invalid": ["key", "again", "open"],
  "file-unreadable": ["again", "open", "restore"],
  "file-unwritable": ["again", "open"],
  "disk-full": ["again", "open"],
  "missing-rate": ["import", "open"],
  overflow: ["import", "open"],
  calculation: ["import", "open"],
};
const OTHERWISE: readonly Cure[] = ["again", "open", "restore", "sample"];
const MOST_STEPS = 3;

export function ProblemScreen({ problem }: { problem: Problem }): ReactNode {
  const messages = useMessages();
  const { text, find } = messages;
  const databases = useDatabases();
  const job = useJob("import");
  const { code, path } = problem;
  const values = { ...problem.arguments, path };
  const cures = CURES[code] ?? OTHERWISE;
  return (
    <>
      <ErrorScreen
        title={find(`start-problem-${code}`, values) ?? messages.error({ ...problem, arguments: values }).text}
        meaning={
          <>
            <p>{find(`start-meaning-${code}`, values) ?? text("start-meaning")}</p>
            <p className="start-file identifier">{path}</p>
          </>
        }
        steps={stepsOf(problem, values, messages)}
        acts={cures.map((cure, place) => (
          <CureButton key={cure} cure={cure} isFirst={place === 0 && !job} path={path} databases={databases} />
        ))}
        detail={`${code}\n${problem.message}\n${path}`}
      />
      {job && <ImportReport job={job} />}
      <Recent />
    </>
  );
}

function stepsOf(problem: Problem, values: Record<string, string>, messages: Messages): string[] {
  const own = Array.from({ length: MOST_STEPS }, (_, place) =>
    messages.find(`start-step-${problem.code}-${place + 1}`, values),
  ).filter((step) => step !== undefined);
  if (own.length > 0) return own;
  const { hint } = messages.error({ ...problem, arguments: values });
  return [...(hint ? [hint] : []), messages.text("start-step-help")];
}

interface CureButtonProps {
  cure: Cure;
  isFirst: boolean;
  path: string;
  databases: Databases;
}

function CureButton({ cure, isFirst, path, databases }: CureButtonProps): ReactNode {
  const { text } = useMessages();
  const tone = isFirst ? "primary" : "secondary";
  if (cure === "restore") return <RestoreButton tone={tone} />;
  const act: Record<Exclude<Cure, "restore">, () => Promise<unknown>> = {
    again: () => databases.open(path),
    key: () => databases.openWithKey(path),
    open: () => databases.open(),
    sample: () => databases.openSample(),
    import: () => databases.importFolder("write"),
    create: () => databases.create(),
  };
  return (
    <Button tone={tone} onPress={() => void act[cure]()}>
      {text(`start-cure-${cure}`)}
    </Button>
  );
}
