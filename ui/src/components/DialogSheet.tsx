/** The sheet of a `Dialog`, by React Aria. */
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { DialogProps } from "./Dialog";

export function DialogSheet(props: DialogProps): ReactNode {
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
