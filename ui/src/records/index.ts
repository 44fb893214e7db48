/** The room of records that a source knows: shown and mended wherever they stand. */
export { RecordFields, type RecordFieldsProps } from "./RecordFields";
export { RecordGrid, type RecordGridProps } from "./RecordGrid";
export { useRecordChange, type RecordChange } from "./useRecordChange";
