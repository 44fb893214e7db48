/** The room inside the scroll region of chart and table as it changes, without its scroll bars. */
import { useLayoutEffect, useState, type RefObject } from "react";

export interface RegionSize {
  width: number;
  height: number;
}

/** The region is the last table's: `again` says when that may be another one. */
export function useRegionSize(around: RefObject<HTMLElement | null>, again: unknown): RegionSize | undefined {
  const [size, setSize] = useState<RegionSize>();
  useLayoutEffect(() => {
    const outer = around.current;
    const inner = [...(outer?.querySelectorAll(".grid-scroller") ?? [])].at(-1);
    if (!outer || !inner) return undefined;
    // The height is that of the place, not of the table in it, which may be shorter.
    const measure = (): void => {
      const next = { width: inner.clientWidth, height: outer.clientHeight };
      setSize((before) => (before?.width === next.width && before.height === next.height ? before : next));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [around, again]);
  return size;
}
