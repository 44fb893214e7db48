/**
 * Scenarios as a page uses them: what stands in the picker's foot, in the panel's menu and under
 * its bars, and the dialog that these open. The page mounts `dialog` once.
 */
import { Columns3 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Menu, useClosing, type MenuAct } from "../../components";
import type { ScenarioFace } from "../../ipc/generated";
import { useMessages } from "../../language";
import { isModified, leversSet, type ScenarioMoves } from "../../scenario";
import { SaveDialog } from "./SaveDialog";
import { useScenarioActs, type ScenarioActs } from "./useScenarioActs";

export interface ScenariosOptions {
  moves: ScenarioMoves;
  /** Opens the comparison. */
  onCompare: () => void;
  /** The list after a command has changed it, before the event comes. */
  onSaved?: (saved: readonly ScenarioFace[]) => void;
}

export interface Scenarios extends ScenarioActs {
  /** Opens the dialog that asks for a name. */
  askName: () => void;
  /** The "more" menu of the levers panel. */
  menu: ReactNode;
  /** Compare and save, under the panel's bars. */
  buttons: ReactNode;
  /** Save, for the foot of a picker. */
  pickerButtons: ReactNode;
  dialog: ReactNode;
}

export function useScenarios({ moves, onCompare, onSaved }: ScenariosOptions): Scenarios {
  const { text } = useMessages();
  const [asks, setAsks] = useState<"save as" | "rename">();
  const acts = useScenarioActs(moves, onSaved);
  const askName = (): void => setAsks("save as");
  const { name } = moves.choice;
  const saves = <SaveButtons moves={moves} onSave={() => void acts.save()} onSaveAs={askName} />;
  return {
    ...acts,
    askName,
    menu: (
      <Menu
        name={text("levers-more")}
        acts={menuActs({ moves, acts, onCompare, askName, askNewName: () => setAsks("rename"), text })}
      />
    ),
    buttons: (
      <>
        <Button size="small" icon={Columns3} onPress={onCompare}>
          {text("compare-act")}
        </Button>
        {saves}
      </>
    ),
    pickerButtons: saves,
    dialog: asks && (
      <SaveDialog
        title={asks === "rename" ? text("scenarios-rename-title", { name: name ?? "" }) : text("scenarios-save-as-title")}
        act={text(asks === "rename" ? "scenarios-rename-do" : "scenarios-save")}
        initial={asks === "rename" ? (name ?? "") : ""}
        saved={moves.saved}
        onKeep={(given, replaces) =>
          asks === "rename" && name !== null ? acts.rename(name, given, replaces) : acts.saveAs(given, replaces)
        }
        onClose={() => setAsks(undefined)}
      />
    ),
  };
}

interface SaveButtonsProps {
  moves: ScenarioMoves;
  onSave: () => void;
  onSaveAs: () => void;
}

function SaveButtons({ moves, onSave, onSaveAs }: SaveButtonsProps): ReactNode {
  const { text } = useMessages();
  // In the foot of a picker they close it first; elsewhere there is nothing to close.
  const close = useClosing();
  const closing = (act: () => void) => (): void => {
    close?.();
    act();
  };
  return (
    <>
      {isModified(moves.choice) && moves.choice.name !== null && (
        <Button size="small" onPress={closing(onSave)}>
          {text("scenarios-save")}
        </Button>
      )}
      <Button size="small" onPress={closing(onSaveAs)}>
        {text("scenarios-save-as")}
      </Button>
    </>
  );
}

interface MenuMeans {
  moves: ScenarioMoves;
  acts: ScenarioActs;
  onCompare: () => void;
  askName: () => void;
  askNewName: () => void;
  text: ReturnType<typeof useMessages>["text"];
}

function menuActs({ moves, acts, onCompare, askName, askNewName, text }: MenuMeans): (MenuAct | "line")[] {
  const { name } = moves.choice;
  const modified = isModified(moves.choice);
  const isMoved = leversSet(moves.levers).length > 0;
  const saving: MenuAct[] = [{ id: "save-as", name: text("scenarios-save-as"), onChoose: askName }];
  if (modified && name !== null) {
    saving.unshift({ id: "save", name: text("scenarios-save-named", { name }), onChoose: () => void acts.save() });
  }
  const back: MenuAct[] = [];
  if (modified && name !== null) {
    back.push({ id: "revert", name: text("scenarios-revert", { name }), onChoose: acts.revert });
  }
  if (isMoved || name !== null) {
    const onChoose = (): void => acts.choose({ name: null, levers: null });
    back.push({ id: "base", name: text("scenarios-revert-base"), onChoose });
  }
  const compare: MenuAct = { id: "compare", name: text("compare-act"), icon: Columns3, onChoose: onCompare };
  const own: MenuAct[] =
    name === null
      ? []
      : [
          { id: "rename", name: text("scenarios-rename"), onChoose: askNewName },
          { id: "remove", name: text("scenarios-remove", { name }), tone: "danger", onChoose: () => void acts.remove(name) },
        ];
  const groups = [saving, [...back, compare], own].filter((group) => group.length > 0);
  return groups.flatMap((group, place) => (place === 0 ? group : ["line" as const, ...group]));
}
