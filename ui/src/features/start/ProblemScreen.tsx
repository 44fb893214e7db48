/**
 * A database that stays shut: what happened, what it means, what to do. The first button does the
 * likeliest cure; none ever makes a key for a file that exists.
 */
import type { ReactNode } from "react";
import { Button, ErrorScreen } from "../../components";
import { Recent, RestoreButton, useDatabases, type Databases } from "../../desk";
import type { Problem } from "../../ipc/generated";
import { useMessages } from "../../language";

type Cure = "again" | "key" | "open" | "restore" | "sample" | "import";

/** The likeliest cure first. Whatever is not named here may pass by itself. */
const CURES: Record<string, readonly Cure[]> = {
  "database-missing": ["open", "import", "restore", "sample"],
  "database-key-missing": ["again", "key", "restore", "open"],
  "database-wrong-key": ["key", "again", "restore", "open"],
  "database-newer": ["open", "sample"],
  "database-locked": ["again", "open"],
  "database-damaged": ["restore", "open", "sample"],
  "database-not-ours": ["open", "import", "sample"],
  "database-disk": ["again", "open"],
  "key-file-invalid": ["key", "open"],
  "key-file-unreadable": ["key", "open"],
  "key-file-shared": ["again", "key"],
  keychain: ["again", "key"],
  "file-unreadable": ["again", "open"],
};
const OTHERWISE: readonly Cure[] = ["again", "open", "sample"];

export function ProblemScreen({ problem }: { problem: Problem }): ReactNode {
  const messages = useMessages();
  const { text, find } = messages;
  const databases = useDatabases();
  const { code, path } = problem;
  const cures = CURES[code] ?? OTHERWISE;
  const values = { ...problem.arguments, path };
  const steps = [1, 2, 3].flatMap((number) => find(`start-step-${code}-${number}`, values) ?? []);
  const hint = messages.error(problem).hint;
  return (
    <>
      <ErrorScreen
        title={messages.error({ ...problem, arguments: values }).text}
        meaning={find(`start-meaning-${code}`, values) ?? text("start-meaning")}
        steps={steps.length > 0 ? steps : hint ? [hint] : []}
        acts={cures.map((cure, place) => (
          <CureButton key={cure} cure={cure} isFirst={place === 0} path={path} databases={databases} />
        ))}
        detail={`${code}\n${problem.message}\n${path}`}
      />
      <Recent />
    </>
  );
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
  const act: Record<Exclude<Cure, "restore">, () => Promise<void>> = {
    again: () => databases.open(path),
    key: () => databases.openWithKey(path),
    open: () => databases.open(),
    sample: () => databases.openSample(),
    import: () => databases.importFolder("write"),
  };
  return (
    <Button tone={tone} onPress={() => void act[cure]()}>
      {text(`start-cure-${cure}`)}
    </Button>
  );
}
