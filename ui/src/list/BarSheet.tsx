/** A button at the end of a filter bar and the sheet that it opens. */
import { useRef, useState, type ReactNode } from "react";
import { Button, PopoverAt, type IconShape } from "../components";

export interface BarSheetProps {
  /** What the button says. */
  name: string;
  title: string;
  icon: IconShape;
  width: number;
  children: (close: () => void) => ReactNode;
}

export function BarSheet({ name, title, icon, width, children }: BarSheetProps): ReactNode {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  return (
    <>
      <Button ref={anchor} tone="quiet" icon={icon} isExpanded={isOpen} onPress={() => setOpen(true)}>
        {name}
      </Button>
      <PopoverAt anchor={anchor} isOpen={isOpen} onClose={close} placement="bottom end" title={title} width={width}>
        {children(close)}
      </PopoverAt>
    </>
  );
}
