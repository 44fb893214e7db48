/** A row of a settings file, by column: text as the file would have it, empty clears. */
import type { SettingsTable } from "../ipc/generated";

export type SettingsRow = SettingsTable["rows"][number];
