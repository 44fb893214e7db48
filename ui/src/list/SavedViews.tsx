/** The views of a page, in its filter bar: opened by their name, saved, renamed, removed. */
import { Bookmark, Check } from "lucide-react";
import { useSearch } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { Button, Icon, TextField } from "../components";
import { useAllKept } from "../desk";
import { useMessages } from "../language";
import { BarSheet } from "./BarSheet";
import { columnsName } from "./columns";
import { addressOf, useOpenView, useViewDeeds, useViewList } from "./useViews";
import "./List.css";

/** `page` is its path; only inside that page, whose address it reads. */
export function SavedViews({ page }: { page: string }): ReactNode {
  const { text } = useMessages();
  const all = useViewList();
  const views = all.filter((view) => view.page === page);
  const search: Record<string, unknown> = useSearch({ strict: false });
  const columns = useAllKept()[columnsName(page)];
  const address = addressOf(search, columns);
  const current = views.find((view) => view.address === address);
  return (
    <BarSheet
      name={current ? text("list-view", { name: current.name }) : text("list-views")}
      title={text("list-views")}
      icon={Bookmark}
      width={280}
    >
      {(close) => <Views page={page} address={address} close={close} />}
    </BarSheet>
  );
}

interface ViewsProps {
  page: string;
  address: string;
  close: () => void;
}

function Views({ page, address, close }: ViewsProps): ReactNode {
  const { text } = useMessages();
  const all = useViewList();
  const views = all.filter((view) => view.page === page);
  const current = views.find((view) => view.address === address);
  const deeds = useViewDeeds(all);
  const open = useOpenView();
  const [typed, setTyped] = useState(current?.name ?? "");
  const [wrong, setWrong] = useState<string>();
  const name = typed.trim();
  const isTaken = views.some((view) => view.name === name);
  const save = (): void => {
    if (name === "") return setWrong(text("list-view-nameless"));
    void deeds.save({ page, name, address });
    close();
  };
  const rename = (): void => {
    if (!current) return;
    if (name === "") return setWrong(text("list-view-nameless"));
    if (isTaken) return setWrong(text("list-view-taken", { name }));
    void deeds.rename(current, name);
    close();
  };
  return (
    <div className="list-views">
      {views.length === 0 && <p className="list-views-none">{text("list-views-none")}</p>}
      {views.map((view) => (
        <button
          key={view.name}
          type="button"
          className="list-view"
          aria-current={view === current ? "true" : undefined}
          onClick={() => {
            open(view);
            close();
          }}
        >
          <span>{view.name}</span>
          {view === current && <Icon shape={Check} size={14} />}
        </button>
      ))}
      <TextField
        label={text("list-view-name")}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(undefined);
        }}
        onKeep={save}
        {...(wrong === undefined ? {} : { wrong })}
      />
      <div className="list-view-acts">
        {current && (
          <>
            <Button
              size="small"
              tone="quiet"
              onPress={() => {
                void deeds.remove(current);
                close();
              }}
            >
              {text("list-view-remove")}
            </Button>
            <Button size="small" isDisabled={name === current.name} onPress={rename}>
              {text("list-view-rename")}
            </Button>
          </>
        )}
        <Button size="small" tone="primary" onPress={save}>
          {text(isTaken ? "list-view-replace" : "list-view-save")}
        </Button>
      </div>
    </div>
  );
}
