/**
 * Tooltips for a whole window: any element with `data-tip` (a text) shows it after a short hover,
 * or at once when keys bring the focus. One layer instead of one per figure, because a table has
 * hundreds. While shown, the element is described by it. Hover-only acts are deliberately absent.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";
import "./TipLayer.css";

interface Shown {
  text: string;
  /** The scenario that a figure was changed by, in plum. */
  hand: string | null;
  target: Element;
}

const DELAY_MS = 350;
const GAP = 6;
const EDGE = 8;

function tipped(from: EventTarget | null): Element | undefined {
  return (from instanceof Element && from.closest("[data-tip]")) || undefined;
}

/** A region says by `data-tip-hand` that its figures are a scenario's; other tips stay as they are. */
function handOn(target: Element): string | null {
  if (!target.matches(".money, .grid-cell:not([role=columnheader])")) return null;
  return target.closest("[data-tip-hand]")?.getAttribute("data-tip-hand") ?? null;
}

export function TipLayer(): ReactNode {
  const id = useId();
  const [shown, setShown] = useState<Shown>();
  const bubble = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: number | undefined;
    const hide = (): void => {
      window.clearTimeout(timer);
      setShown(undefined);
    };
    const show = (target: Element): void => {
      const text = target.getAttribute("data-tip");
      if (text) setShown({ text, target, hand: handOn(target) });
    };
    const onOver = (event: PointerEvent): void => {
      const target = tipped(event.target);
      window.clearTimeout(timer);
      setShown((before) => (before && before.target === target ? before : undefined));
      if (target) timer = window.setTimeout(() => show(target), DELAY_MS);
    };
    const onFocus = (event: FocusEvent): void => {
      const target = tipped(event.target);
      const byKeys = event.target instanceof Element && event.target.matches(":focus-visible");
      if (target && byKeys) show(target);
      else hide();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") hide();
    };
    document.addEventListener("pointerover", onOver);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", onKey, true);
    window.addEventListener("scroll", hide, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("keydown", onKey, true);
      window.removeEventListener("scroll", hide, true);
    };
  }, []);

  useLayoutEffect(() => {
    const here = bubble.current;
    if (!shown || !here) return undefined;
    placeBeside(here, shown.target);
    const described = shown.target.getAttribute("aria-describedby");
    shown.target.setAttribute("aria-describedby", described ? `${described} ${id}` : id);
    return () => {
      if (described) shown.target.setAttribute("aria-describedby", described);
      else shown.target.removeAttribute("aria-describedby");
    };
  }, [shown, id]);

  // What the element says may change, or go, while it is shown.
  useEffect(() => {
    if (!shown) return undefined;
    const watch = new MutationObserver(() => {
      const text = shown.target.getAttribute("data-tip");
      setShown(text ? { ...shown, text } : undefined);
    });
    watch.observe(shown.target, { attributeFilter: ["data-tip"] });
    return () => watch.disconnect();
  }, [shown]);

  if (!shown) return null;
  return createPortal(
    <div ref={bubble} id={id} role="tooltip" className="tip">
      {shown.text}
      {shown.hand !== null && <span className="tip-hand hand">{shown.hand}</span>}
    </div>,
    // Within the page's own landmark where what it tells of is there: nothing stands outside of them.
    shown.target.closest("main") ?? document.body,
  );
}

/** Below the element, above it where there is no room, always inside the window. */
function placeBeside(bubble: HTMLElement, target: Element): void {
  const at = target.getBoundingClientRect();
  const own = bubble.getBoundingClientRect();
  const below = at.bottom + GAP;
  const top = below + own.height > window.innerHeight - EDGE ? at.top - own.height - GAP : below;
  const middle = at.left + at.width / 2 - own.width / 2;
  const left = Math.max(EDGE, Math.min(middle, window.innerWidth - own.width - EDGE));
  bubble.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
