/**
 * Escape closes the nearest thing only: whoever opened last is asked first. React Aria's own
 * menus, popovers and dialogs stop the key before it comes here.
 */
import { useEffect, useRef } from "react";

type Handler = () => void;

const stack: { handle: Handler }[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const nearest = stack.at(-1);
  if (!nearest) return;
  event.preventDefault();
  nearest.handle();
}

/** Asks to be closed by Escape while `active`. */
export function useEscape(handler: Handler, active = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!active) return undefined;
    const entry = { handle: () => latest.current() };
    if (stack.length === 0) document.addEventListener("keydown", onKeyDown);
    stack.push(entry);
    return () => {
      stack.splice(stack.indexOf(entry), 1);
      if (stack.length === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, [active]);
}
