/** Asks for a name; where it is taken, asks before anything is replaced, naming how much. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button, Dialog, TextField } from "../../components";
import { appErrorOf } from "../../ipc";
import type { ScenarioFace } from "../../ipc/generated";
import { useMessages } from "../../language";
import { leversSet } from "../../scenario";

export interface SaveDialogProps {
  title: string;
  /** The verb of the button. */
  act: string;
  /** What stands in the field at first. */
  initial: string;
  saved: readonly ScenarioFace[];
  /** Throws `scenario-exists` where the name is taken. */
  onKeep: (name: string, replaces: "yes" | "no") => Promise<void>;
  onClose: () => void;
}

export function SaveDialog({ title, act, initial, saved, onKeep, onClose }: SaveDialogProps): ReactNode {
  const { text, error } = useMessages();
  const [name, setName] = useState(initial);
  const [wrong, setWrong] = useState<string>();
  const [asks, setAsks] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asks) return undefined;
    // A picker that this was opened from lets go of the focus only now.
    const frame = requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, [asks]);
  const keep = async (replaces: "yes" | "no"): Promise<void> => {
    const given = name.trim();
    if (given === "") return setWrong(text("scenarios-name-missing"));
    setBusy(true);
    try {
      await onKeep(given, replaces);
      onClose();
    } catch (thrown) {
      const refused = appErrorOf(thrown);
      setBusy(false);
      setAsks(refused.code === "scenario-exists");
      if (refused.code === "scenario-exists") return;
      const said = error(refused);
      setWrong(said.hint ? `${said.text} ${said.hint}` : said.text);
    }
  };
  if (asks) {
    return (
      <ReplaceDialog
        name={name.trim()}
        face={saved.find((scenario) => scenario.name === name.trim())}
        isBusy={isBusy}
        onReplace={() => void keep("yes")}
        onOther={() => setAsks(false)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button onPress={onClose}>{text("scenarios-cancel")}</Button>
          <Button tone="primary" isPending={isBusy} onPress={() => void keep("no")}>
            {act}
          </Button>
        </>
      }
    >
      <TextField
        label={text("scenarios-name")}
        placeholder={text("scenarios-name-hint")}
        value={name}
        wrong={wrong}
        ref={field}
        onChange={(typed) => {
          setName(typed);
          setWrong(undefined);
        }}
        onKeep={() => void keep("no")}
      />
    </Dialog>
  );
}

interface ReplaceDialogProps {
  name: string;
  face: ScenarioFace | undefined;
  isBusy: boolean;
  onReplace: () => void;
  onOther: () => void;
  onClose: () => void;
}

function ReplaceDialog({ name, face, isBusy, onReplace, onOther, onClose }: ReplaceDialogProps): ReactNode {
  const { text } = useMessages();
  const count = face ? leversSet(face.levers).length + face.other_levers : 0;
  return (
    <Dialog
      title={text("scenarios-replace-title", { name })}
      isOpen
      role="alertdialog"
      onClose={onClose}
      acts={
        <>
          <Button onPress={onOther} autoFocus>
            {text("scenarios-other-name")}
          </Button>
          <Button tone="danger" isPending={isBusy} onPress={onReplace}>
            {text("scenarios-replace")}
          </Button>
        </>
      }
    >
      {text("scenarios-replace-text", { count })}
    </Dialog>
  );
}
