/**
 * Notes and documents kept with a deal: who wrote what and when, where a document lies. Deliberately
 * absent: a document's content, and opening it (a link is copied: the page may open nothing).
 */
import { useState, type ReactNode } from "react";
import { Button, copyText, TextField, useToasts } from "../../components";
import { useEdit } from "../../edit";
import type { DealPaper, DealTimeline, PaperChange } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

/** Gives the sentence that says why it is refused. */
type Keep = (paper: PaperChange, name: string) => Promise<string | undefined>;

export function Papers({ deal }: { deal: DealTimeline }): ReactNode {
  const { text } = useMessages();
  const edit = useEdit();
  const keep: Keep = async (paper, name) => {
    const outcome = await edit({
      change: { kind: "paper", paper },
      name: text("deal-deed", { what: name, deal: deal.name }),
      refusal: paper.kind === "remove" ? "notice" : "own",
    });
    return outcome.kept ? undefined : outcome.said;
  };
  const notes = deal.papers.filter(({ place }) => place === null);
  const documents = deal.papers.filter(({ place }) => place !== null);
  return (
    <div className="deal-part deal-papers">
      <section aria-label={text("deal-notes")}>
        <h3 className="deal-title">{text("deal-notes")}</h3>
        <NewNote deal={deal.id} keep={keep} />
        <List papers={notes} keep={keep} />
      </section>
      <section aria-label={text("deal-documents")}>
        <h3 className="deal-title">{text("deal-documents")}</h3>
        <NewDocument deal={deal.id} keep={keep} />
        <List papers={documents} keep={keep} />
      </section>
    </div>
  );
}

function NewNote({ deal, keep }: { deal: string; keep: Keep }): ReactNode {
  const { text } = useMessages();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string>();
  const write = async (): Promise<void> => {
    if (typed.trim() === "") return;
    const refused = await keep({ kind: "note", deal, text: typed }, text("deal-note"));
    setWrong(refused);
    if (refused === undefined) setTyped("");
  };
  return (
    <div className="deal-paper-form">
      <TextField
        label={text("deal-note-new")}
        labelIs="heard"
        placeholder={text("deal-note-new")}
        value={typed}
        onChange={setTyped}
        onKeep={() => void write()}
        wrong={wrong}
      />
      <Button size="small" isDisabled={typed.trim() === ""} onPress={() => void write()}>
        {text("deal-note-keep")}
      </Button>
    </div>
  );
}

function NewDocument({ deal, keep }: { deal: string; keep: Keep }): ReactNode {
  const { text } = useMessages();
  const [name, setName] = useState("");
  const [place, setPlace] = useState("");
  const [wrong, setWrong] = useState<string>();
  const isWhole = name.trim() !== "" && place.trim() !== "";
  const add = async (): Promise<void> => {
    if (!isWhole) return;
    const refused = await keep({ kind: "document", deal, name, place }, text("deal-document"));
    setWrong(refused);
    if (refused !== undefined) return;
    setName("");
    setPlace("");
  };
  const field = (id: string, value: string, onChange: (text: string) => void, refused?: string): ReactNode => (
    <TextField
      label={text(id)}
      labelIs="heard"
      placeholder={text(id)}
      value={value}
      onChange={onChange}
      onKeep={() => void add()}
      wrong={refused}
    />
  );
  return (
    <div className="deal-paper-form">
      {field("deal-document-name", name, setName)}
      {field("deal-document-place", place, setPlace, wrong)}
      <Button size="small" isDisabled={!isWhole} onPress={() => void add()}>
        {text("deal-document-keep")}
      </Button>
    </div>
  );
}

function List({ papers, keep }: { papers: readonly DealPaper[]; keep: Keep }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { show } = useToasts();
  if (papers.length === 0) return null;
  const copy = async (place: string): Promise<void> => {
    await copyText(place);
    show({ text: text("deal-place-copied") });
  };
  return (
    <ul className="deal-paper-list">
      {papers.map(({ id, text: said, place, by, at }) => (
        <li key={id}>
          <span className="deal-paper-words">
            {said}
            {place !== null && <span className="deal-paper-place">{place}</span>}
            <span className="deal-paper-who">{text("deal-paper-kept", { by, at: formats.date(at.slice(0, 10)) })}</span>
          </span>
          {place !== null && (
            <Button size="small" name={text("deal-place-copy-of", { name: said })} onPress={() => void copy(place)}>
              {text("deal-place-copy")}
            </Button>
          )}
          <Button
            size="small"
            tone="quiet"
            name={text("deal-paper-remove-of", { name: said })}
            onPress={() => void keep({ kind: "remove", id }, text(place === null ? "deal-note-remove" : "deal-document-remove"))}
          >
            {text("deal-paper-remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
