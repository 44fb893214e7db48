/**
 * What is wrong or doubtful in the files: file, row, column, value, what; by file, copied, exported.
 * What only the system has words for stands in a column of its own.
 */
import { useMemo, useState, type CSSProperties, type ReactNode } from "react";
import { Button, copyText, DataGrid, Menu, Picker, useToasts, type GridColumn, type GridSelection } from "../components";
import { appErrorOf, call } from "../ipc";
import type { ImportIssue } from "../ipc/generated";
import { useFormats, useMessages, type Messages } from "../language";
import { issueWordsOf } from "./importWords";
import { useDatabases } from "./useDatabases";

interface Placed {
  key: string;
  issue: ImportIssue;
}

export interface ImportIssuesProps {
  kind: "errors" | "warnings";
  job: number;
  /** How many there are; the first of them are given. */
  count: number;
  issues: readonly ImportIssue[];
}

const ALL = "";

export function ImportIssues({ kind, job, count, issues }: ImportIssuesProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  const { show } = useToasts();
  const [file, setFile] = useState(ALL);
  const files = useMemo(() => [...new Set(issues.map((issue) => issue.file))].sort(), [issues]);
  const placed = useMemo<Placed[]>(
    () => issues.map((issue, place) => ({ key: String(place), issue })).filter(({ issue }) => !file || issue.file === file),
    [issues, file],
  );
  const columns = useIssueColumns(issues.some(({ detail }) => detail !== null));
  const copied = (selection: GridSelection): string =>
    placed
      .filter(({ key }) => selection === "all" || selection.has(key))
      .map(({ issue }) => words(issue, messages).join("\t").trimEnd())
      .join("\n");
  const title = text(`data-import-${kind}`, { count, shown: formats.count(count) });
  return (
    <section aria-label={title}>
      <div className="import-issues-head">
        <h2 className="import-issues-title">{title}</h2>
        {files.length > 1 && (
          <Picker
            label={text("column-file")}
            chosen={file}
            onChoose={setFile}
            options={[{ id: ALL, name: text("data-all-files") }, ...files.map((name) => ({ id: name, name }))]}
          />
        )}
        <Button size="small" onPress={() => void copyText(copied("all")).then(() => show({ text: text("data-copied") }))}>
          {text("data-copy")}
        </Button>
        {kind === "errors" && <ExportIssues job={job} />}
      </div>
      <div className="import-issues-grid" style={{ "--rows": placed.length } as CSSProperties}>
        <DataGrid<Placed>
          label={title}
          columns={columns}
          rowCount={placed.length}
          rowAt={(index) => placed[index]}
          keyOf={({ key }) => key}
          onCopy={(selection) => Promise.resolve(copied(selection))}
        />
      </div>
      {count > issues.length && (
        <p className="import-note">
          {text(kind === "errors" ? "data-import-more" : "data-import-more-warnings", { shown: formats.count(issues.length) })}
        </p>
      )}
    </section>
  );
}

function words(issue: ImportIssue, messages: Messages): string[] {
  const { file, row, column, value, detail } = issue;
  return [file, row === null ? "" : String(row), column ?? "", value ?? "", issueWordsOf(issue, messages), detail ?? ""];
}

function useIssueColumns(hasDetails: boolean): readonly GridColumn<Placed>[] {
  const messages = useMessages();
  const formats = useFormats();
  return useMemo(() => {
    const column = (id: string, place: number, width: number, more: Partial<GridColumn<Placed>>): GridColumn<Placed> => ({
      id,
      header: messages.text(`column-${id}`),
      width,
      opens: false,
      render: ({ issue }) => words(issue, messages)[place] || "–",
      copy: ({ issue }) => words(issue, messages)[place] ?? "",
      tipOf: ({ issue }) => words(issue, messages)[place],
      ...more,
    });
    return [
      column("file", 0, 132, {}),
      column("row", 1, 64, {
        align: "figure",
        render: ({ issue: { row } }) => (row === null ? "–" : formats.count(row)),
      }),
      column("column", 2, 132, {}),
      column("value", 3, 132, {}),
      column("message", 4, 240, { grows: true }),
      ...(hasDetails ? [column("detail", 5, 200, {})] : []),
    ];
  }, [messages, formats, hasDetails]);
}

/** All of them, not only those shown. */
function ExportIssues({ job }: { job: number }): ReactNode {
  const { text, error } = useMessages();
  const { pick } = useDatabases();
  const { show } = useToasts();
  const write = async (ending: string): Promise<void> => {
    const path = await pick({ kind: "export_file", suggested: text("data-errors-name", { ending }) });
    if (path === undefined) return;
    try {
      show({ text: text("data-exported", { path: await call("import_issues_export", { job, path }) }) });
    } catch (thrown) {
      show({ text: error(appErrorOf(thrown)).text, tone: "error" });
    }
  };
  return (
    <Menu
      name={text("act-export")}
      trigger={<Button size="small">{text("act-export")}</Button>}
      acts={["xlsx", "csv"].map((ending) => ({
        id: ending,
        name: text(`data-errors-as-${ending}`),
        onChoose: () => void write(ending),
      }))}
    />
  );
}
