/** The room of the desk's state: the open database, its jobs, and the pieces that two features share. */
export { BackupDialog } from "./BackupDialog";
export { DeskProvider, useDesk, type Desk } from "./DeskProvider";
export { ImportReport } from "./ImportReport";
export { jobProgressOf } from "./jobProgress";
export { JobsProvider, useJob, useJobs, type Job, type JobKind, type Jobs } from "./jobs";
export { Recent } from "./Recent";
export { RestoreButton } from "./RestoreButton";
export { useDatabases, type Databases } from "./useDatabases";
