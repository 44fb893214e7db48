/** Keeps the picture in an element in step with the marks; ECharts comes as a chunk of its own. */
import { useEffect, useRef, type RefObject } from "react";
import type { Drawing, Motion } from "./drawing";
import type { Mark } from "./geometry";

export interface Picture {
  marks: readonly Mark[];
  width: number;
  height: number;
  motion: Motion;
}

export function useDrawing(place: RefObject<HTMLElement | null>, picture: Picture): void {
  const drawing = useRef<Drawing>(undefined);
  const latest = useRef(picture);
  const { marks, width, height, motion } = picture;

  useEffect(() => {
    latest.current = { marks, width, height, motion };
    drawing.current?.draw(marks, width, height, motion);
  }, [marks, width, height, motion]);

  useEffect(() => {
    let gone = false;
    const stop = afterPaint(() => {
      void import("./drawing").then(({ drawIn }) => {
        if (gone || !place.current) return;
        drawing.current = drawIn(place.current);
        const now = latest.current;
        drawing.current.draw(now.marks, now.width, now.height, "none");
      });
    });
    return () => {
      gone = true;
      stop();
      drawing.current?.dispose();
      drawing.current = undefined;
    };
  }, [place]);
}

/** The figures first, then their picture: the chunk is asked for once they were painted. */
function afterPaint(work: () => void): () => void {
  let timer: number | undefined;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
