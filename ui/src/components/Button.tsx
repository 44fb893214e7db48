/** Buttons: a verb that names the outcome. One primary in a view; an icon alone only for seven acts. */
import {
  ArrowLeft,
  ArrowRight,
  Download,
  Ellipsis,
  Pin,
  PinOff,
  RefreshCw,
  Undo2,
  X,
} from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useMessages } from "../language";
import { Icon, type IconShape } from "./Icon";
import { Kbd } from "./Kbd";
import "./Button.css";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger" | "danger-quiet";

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  tone?: ButtonTone;
  size?: "normal" | "small";
  icon?: IconShape;
  /** A shortcut shown as a cap; `useShortcut` binds it. */
  keys?: string;
  isDisabled?: boolean;
  /** Why it is disabled, one hover or focus away. */
  reason?: string;
  /** Work is under way: the icon turns into one of work, the button cannot be pressed again. */
  isPending?: boolean;
  autoFocus?: boolean;
  /** A toggle says whether it is on. */
  isPressed?: boolean;
  /** Of a button that opens a sheet: whether it is open. */
  isExpanded?: boolean;
  type?: "button" | "submit";
  /** Instead of the text, where the text alone says too little. */
  name?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactNode {
  const { children, onPress, tone = "secondary", size = "normal", keys, isPending = false } = props;
  const icon = isPending ? RefreshCw : props.icon;
  return (
    <span className="button-place" data-tip={props.isDisabled ? props.reason : undefined}>
      <AriaButton
        ref={props.ref ?? null}
        className="button"
        data-tone={tone}
        data-size={size}
        isDisabled={props.isDisabled ?? false}
        isPending={isPending}
        autoFocus={props.autoFocus ?? false}
        type={props.type ?? "button"}
        {...(props.name ? { "aria-label": props.name } : {})}
        {...(props.isPressed === undefined ? {} : { "aria-pressed": props.isPressed })}
        {...(props.isExpanded === undefined ? {} : { "aria-haspopup": "dialog" as const, "aria-expanded": props.isExpanded })}
        {...(props.isDisabled && props.reason ? { "aria-description": props.reason } : {})}
        {...(onPress ? { onPress } : {})}
      >
        {icon && <Icon shape={icon} size={14} />}
        {children}
        {keys && <Kbd keys={keys} />}
      </AriaButton>
    </span>
  );
}

/** The only acts whose icon stands without a word. */
export type IconAct = "back" | "forward" | "undo" | "close" | "more" | "export" | "pin";

const SHAPES: Record<IconAct, IconShape> = {
  back: ArrowLeft,
  forward: ArrowRight,
  undo: Undo2,
  close: X,
  more: Ellipsis,
  export: Download,
  pin: Pin,
};

export interface IconButtonProps {
  act: IconAct;
  /** Instead of the act's usual name. */
  name?: string;
  onPress?: () => void;
  isDisabled?: boolean;
  isPressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ act, name, onPress, isDisabled, isPressed, ref }: IconButtonProps): ReactNode {
  const { text } = useMessages();
  const words = name ?? text(`act-${act}`);
  const shape = act === "pin" && isPressed ? PinOff : SHAPES[act];
  return (
    <AriaButton
      ref={ref ?? null}
      className="icon-button"
      aria-label={words}
      data-tip={words}
      isDisabled={isDisabled ?? false}
      {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
      {...(onPress ? { onPress } : {})}
    >
      <Icon shape={shape} />
    </AriaButton>
  );
}
