/** When a deal was won or lost: its stage and its day are one edit. */
import { useState, type ReactNode } from "react";
import { Button, Dialog, TextField } from "../../components";
import { useEdit } from "../../edit";
import type { PipelineRow, PipelineStage } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { readStage } from "./entries";

export interface ClosingDialogProps {
  deal: PipelineRow;
  stage: PipelineStage;
  asOf: string;
  onClose: () => void;
}

export function ClosingDialog({ deal, stage, asOf, onClose }: ClosingDialogProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const edit = useEdit();
  const [date, setDate] = useState(() => formats.date(asOf));
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [isPending, setIsPending] = useState(false);
  const keep = async (): Promise<void> => {
    const read = readStage(deal, stage, date, reason);
    if ("wrong" in read) return setWrong(text("pipeline-wrong-date"));
    setIsPending(true);
    const name = text("board-deed", { deal: deal.name, stage: stage.name });
    const outcome = await edit({ change: { kind: "values", values: read.values }, name, asOf, refusal: "own" });
    if (outcome.kept) return onClose();
    setIsPending(false);
    setWrong(outcome.said);
  };
  const onKeep = (): void => void keep();
  return (
    <Dialog
      title={text("board-closing", { deal: deal.name, stage: stage.name })}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button tone="quiet" onPress={onClose}>
            {text("board-closing-leave")}
          </Button>
          <Button tone="primary" onPress={onKeep} isPending={isPending}>
            {text("pipeline-keep")}
          </Button>
        </>
      }
    >
      <div className="pipeline-sheet">
        <TextField
          label={text(stage.kind === "won" ? "pipeline-closed-won" : "pipeline-closed-lost")}
          value={date}
          onChange={setDate}
          onKeep={onKeep}
          autoFocus
          {...(wrong === undefined ? {} : { wrong })}
        />
        <TextField label={text("pipeline-reason")} value={reason} onChange={setReason} onKeep={onKeep} />
      </div>
    </Dialog>
  );
}
