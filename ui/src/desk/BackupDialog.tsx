/**
 * A copy of the open database, with a recovery passphrase where the person wants one. Its strength
 * is not judged; an empty one or two that differ are refused.
 */
import { useState, type ReactNode } from "react";
import { Button, Checkbox, Dialog, TextField } from "../components";
import { useMessages } from "../language";
import "./CopyDialog.css";
import { useDatabases } from "./useDatabases";

export function BackupDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { text } = useMessages();
  const { backUp } = useDatabases();
  const [isProtected, setProtected] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isTold, setTold] = useState(false);
  const isEmpty = passphrase.trim() === "";
  const begin = (): void => {
    if (isProtected && (isEmpty || passphrase !== again)) {
      setTold(true);
      return;
    }
    void backUp(isProtected ? passphrase : null).then((begun) => begun && onClose());
  };
  return (
    <Dialog
      title={text("data-backup-title")}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button onPress={onClose}>{text("act-cancel")}</Button>
          <Button tone="primary" onPress={begin}>
            {text("data-backup-act")}
          </Button>
        </>
      }
    >
      <div className="copy-dialog">
        <p>{text("data-backup-text")}</p>
        <Checkbox isChosen={isProtected} onChange={setProtected}>
          {text("data-backup-with-passphrase")}
        </Checkbox>
        {isProtected && (
          <>
            <TextField
              label={text("data-passphrase")}
              kind="secret"
              value={passphrase}
              onChange={setPassphrase}
              note={text("data-passphrase-note")}
              wrong={isTold && isEmpty ? text("data-passphrase-empty") : undefined}
              autoFocus
            />
            <TextField
              label={text("data-passphrase-again")}
              kind="secret"
              value={again}
              onChange={setAgain}
              onKeep={begin}
              wrong={isTold && !isEmpty && passphrase !== again ? text("data-passphrase-differs") : undefined}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
