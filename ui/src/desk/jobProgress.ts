/** How far background work is, as the progress bar takes it. Deliberately absent: any estimate of its own. */
import type { ProgressProps } from "../components";
import type { Messages } from "../language";
import type { Job } from "./jobs";

type Far = Pick<ProgressProps, "done" | "counted" | "thousandths" | "perSecond" | "secondsLeft" | "isEnding">;

/** Thousandths where the program can say them; else rows without a total, where there are rows. */
export function jobProgressOf({ progress, isEnding }: Job, { text }: Messages): Far {
  if (!progress) return { done: 0, counted: "", isEnding };
  return {
    done: progress.rows,
    counted: progress.rows > 0 ? text("count-rows", { count: progress.rows }) : "",
    ...(progress.done === null ? {} : { thousandths: progress.done }),
    ...(progress.rows_per_second > 0 ? { perSecond: progress.rows_per_second } : {}),
    ...(progress.seconds_left === null ? {} : { secondsLeft: progress.seconds_left }),
    isEnding,
  };
}
