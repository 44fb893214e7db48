/** A settings file as the program holds it now; asked again when anybody changed the data. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, listen, type AppError } from "../ipc";
import type { SettingsTable } from "../ipc/generated";

export interface SettingsTableState {
  table: SettingsTable | undefined;
  error: AppError | undefined;
  again: () => Promise<unknown>;
}

export function useSettingsTable(entity: string): SettingsTableState {
  const client = useQueryClient();
  const queryKey = ["settings_table", entity];
  const { data, error, refetch } = useQuery<SettingsTable, AppError>({
    queryKey,
    queryFn: () => call("settings_table", { entity }),
    staleTime: Infinity,
  });
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: ["settings_table"] });
    const stops = [listen("data_changed", forget), listen("state_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
  return { table: data, error: error ?? undefined, again: refetch };
}
