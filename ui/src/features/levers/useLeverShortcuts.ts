/** L opens and shuts the panel, B shows or hides the base, whether the panel is open or not. */
import { useShortcut } from "../../components";
import { useMessages } from "../../language";

export interface LeverShortcuts {
  onTogglePanel: () => void;
  onToggleBase: () => void;
}

export function useLeverShortcuts({ onTogglePanel, onToggleBase }: LeverShortcuts): void {
  const { text } = useMessages();
  useShortcut({ keys: "l", name: text("levers-toggle"), group: "page", run: onTogglePanel });
  useShortcut({ keys: "b", name: text("levers-toggle-base"), group: "page", run: onToggleBase });
}
