/** A database from a copy: which file, its passphrase where it has one, and what it replaces, asked first. */
import { useState, type ReactNode } from "react";
import { Button, Dialog, TextField, type ButtonTone } from "../components";
import { useMessages } from "../language";
import { useDesk } from "./DeskProvider";
import { useDatabases } from "./useDatabases";

export function RestoreButton({ tone = "secondary" }: { tone?: ButtonTone }): ReactNode {
  const { text } = useMessages();
  const { pick } = useDatabases();
  const [path, setPath] = useState<string>();
  const choose = async (): Promise<void> => setPath(await pick({ kind: "restore_file" }));
  return (
    <>
      <Button tone={tone} onPress={() => void choose()}>
        {text("data-restore")}
      </Button>
      {path !== undefined && <RestoreDialog path={path} onClose={() => setPath(undefined)} />}
    </>
  );
}

export function RestoreDialog({ path, onClose }: { path: string; onClose: () => void }): ReactNode {
  const { text } = useMessages();
  const { state } = useDesk();
  const { restore } = useDatabases();
  const [passphrase, setPassphrase] = useState("");
  const company = state?.database?.company;
  const begin = (): void => {
    void restore(path, passphrase === "" ? null : passphrase);
    onClose();
  };
  return (
    <Dialog
      title={text("data-restore-title")}
      isOpen
      onClose={onClose}
      role="alertdialog"
      acts={
        <>
          <Button onPress={onClose}>{text("act-cancel")}</Button>
          <Button tone={company ? "danger" : "primary"} onPress={begin}>
            {text("data-restore-act")}
          </Button>
        </>
      }
    >
      <p>{text("data-restore-from", { path })}</p>
      {company && <p>{text("data-restore-replaces", { company, path: state?.database?.path ?? "" })}</p>}
      <TextField
        label={text("data-passphrase-of-backup")}
        note={text("data-passphrase-of-backup-note")}
        kind="secret"
        value={passphrase}
        onChange={setPassphrase}
        onKeep={begin}
      />
    </Dialog>
  );
}
