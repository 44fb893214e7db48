/** A database from a copy, asked before: what it replaces, what becomes of that, its passphrase. */
import { useState, type ReactNode } from "react";
import { Button, Dialog, TextField } from "../components";
import type { DeskState } from "../ipc/generated";
import { useFormats, useMessages, type Formats, type Messages } from "../language";
import "./CopyDialog.css";
import { useDesk } from "./DeskProvider";
import { useDatabases } from "./useDatabases";

export function RestoreDialog({ path, onClose }: { path: string; onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  const { state } = useDesk();
  const { restore } = useDatabases();
  const [passphrase, setPassphrase] = useState("");
  const place = placeOf(state, messages, formats);
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
          <Button tone={place.isReplaced ? "danger" : "primary"} onPress={begin}>
            {text(place.isReplaced ? "data-restore-act-replace" : "data-restore-act")}
          </Button>
        </>
      }
    >
      <div className="copy-dialog">
        <p className="copy-file identifier">{path}</p>
        <p>{place.words}</p>
        {place.file && <p className="copy-file identifier">{place.file}</p>}
        {place.isReplaced && <p>{text("data-restore-kept")}</p>}
        <TextField
          label={text("data-passphrase-of-backup")}
          note={text("data-passphrase-of-backup-note")}
          kind="secret"
          value={passphrase}
          onChange={setPassphrase}
          onKeep={begin}
        />
      </div>
    </Dialog>
  );
}

interface CopyPlace {
  words: string;
  file: string | undefined;
  isReplaced: boolean;
}

/** Where the copy goes: the open database, else the one that stays shut, else a new one. */
function placeOf(state: DeskState | undefined, { text }: Messages, formats: Formats): CopyPlace {
  const database = state?.database;
  if (database?.company) {
    const { company, lines, path } = database;
    const words = text("data-restore-replaces", { company, count: lines, shown: formats.count(lines) });
    return { words, file: path, isReplaced: true };
  }
  if (database) return { words: text("data-restore-fills"), file: database.path, isReplaced: false };
  const problem = state?.problem;
  if (problem && problem.code !== "database-missing") {
    return { words: text("data-restore-replaces-file"), file: problem.path, isReplaced: true };
  }
  return { words: text("data-restore-becomes"), file: problem?.path, isReplaced: false };
}
