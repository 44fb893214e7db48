/** A decision that must precede all else: veil, focus held, Escape leaves. Rare. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "./Dialog.css";

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons: the quiet one first, the outcome last. */
  acts?: ReactNode;
  /** `wide` for sheets such as the shortcuts. */
  width?: "usual" | "wide";
  role?: "dialog" | "alertdialog";
}

export function Dialog(props: DialogProps): ReactNode {
  const { title, isOpen, onClose, children, acts, width = "usual", role = "dialog" } = props;
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === "dialog"}
    >
      <Modal className="dialog" data-width={width}>
        <AriaDialog className="dialog-sheet" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-text">{children}</div>
          {acts && <div className="dialog-acts">{acts}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
