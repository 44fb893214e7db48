/** The room of the desk's state: the open database, its jobs, and the pieces that two features share. */
export { CopiesProvider, useCopies, type Copies } from "./CopyDialogs";
export { DatabasePart } from "./DatabasePart";
export { DeskProvider, useDesk, type Desk } from "./DeskProvider";
export { useFolders, type Folders } from "./folders";
export { ImportCounts } from "./ImportCounts";
export { ImportReport, type ImportReportProps } from "./ImportReport";
export { changesOf } from "./importWords";
export { jobProgressOf } from "./jobProgress";
export { JobsProvider, useJob, useJobs, type ImportHow, type Job, type JobKind, type Jobs } from "./jobs";
export { useAllKept, useKeepWord } from "./kept";
export { Recent } from "./Recent";
export { forgetOpened, noteOpened, useOpenedLately } from "./recentRecords";
export { RestoreButton } from "./RestoreButton";
export { useDatabases, type Databases } from "./useDatabases";
