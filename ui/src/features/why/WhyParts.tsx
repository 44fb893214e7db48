/**
 * The parts of a figure by category. One tab stop: arrows or J and K move, Enter opens a part,
 * Escape closes it before it closes the drawer.
 */
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button, CategorySwatch, useEscape, useShortcut } from "../../components";
import { markOf } from "../../chain";
import type { ForecastPageRequest, WhyCell, WhyPage, WhySection } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import { WhyPartRow } from "./WhyPartRow";
import { countOf } from "./words";

export interface WhyPartsProps {
  why: WhyPage;
  page: ForecastPageRequest;
  cell: WhyCell;
  /** Parts of a category after the next "more"; undefined at the end. */
  next: number | undefined;
  onMore: () => void;
  onDeal?: ((id: string) => void) | undefined;
}

export function WhyParts(props: WhyPartsProps): ReactNode {
  const { why } = props;
  const { text } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  const keys = why.sections.flatMap(({ category, parts }) => parts.map((part) => keyOf(category, part)));
  const [stop, setStop] = useState<string>();
  const tabStop = stop !== undefined && keys.includes(stop) ? stop : keys[0];
  const focusOn = (key: string | undefined): void => {
    if (key === undefined) return;
    setStop(key);
    const row = list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const move = (by: number): void => {
    const isInside = list.current?.contains(document.activeElement) ?? false;
    // From outside the first step leads to the part that holds the tab stop.
    if (!isInside) return focusOn(tabStop);
    focusOn(keys[keys.indexOf(tabStop ?? "") + by]);
  };
  useShortcut({ keys: "j", name: text("why-next"), group: "page", run: () => move(1) });
  useShortcut({ keys: "k", name: text("why-previous"), group: "page", run: () => move(-1) });
  useEscape(() => {
    focusOn(open);
    setOpen(undefined);
  }, open !== undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = event.target instanceof HTMLElement && event.target.dataset["part"] !== undefined;
    const to = isRow ? targetOf(event.key, keys, tabStop) : undefined;
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focusOn(to);
  };
  if (why.sections.length === 0) return <p className="why-empty">{text("why-empty")}</p>;
  return (
    <div ref={list} className="why-sections" onKeyDown={onKeyDown}>
      {why.sections.map((section) => (
        <Section
          key={section.category}
          section={section}
          {...props}
          open={open}
          tabStop={tabStop}
          onToggle={(key) => {
            setStop(key);
            setOpen(open === key ? undefined : key);
          }}
        />
      ))}
    </div>
  );
}

export function keyOf(category: string, { kind, id }: { kind: string; id: string }): string {
  return `${category} ${kind} ${id}`;
}

function targetOf(key: string, keys: readonly string[], from: string | undefined): string | undefined {
  const at = keys.indexOf(from ?? "");
  switch (key) {
    case "ArrowDown":
      return keys[at + 1];
    case "ArrowUp":
      return keys[at - 1];
    case "Home":
      return keys[0];
    case "End":
      return keys.at(-1);
    default:
      return undefined;
  }
}

interface SectionProps extends WhyPartsProps {
  section: WhySection;
  open: string | undefined;
  tabStop: string | undefined;
  onToggle: (key: string) => void;
}

function Section({ section, why, page, cell, next, onMore, onDeal, open, tabStop, onToggle }: SectionProps): ReactNode {
  const language = useLanguage();
  const { text, find } = language.messages;
  const { category, parts, count } = section;
  const name = find(`category-${category}`) ?? category;
  const further = next === undefined ? 0 : Math.min(next, count) - parts.length;
  return (
    <section className="why-section" aria-label={name}>
      <h3 className="why-section-head">
        <CategorySwatch mark={markOf(category)} />
        <span className="why-section-name">
          <strong>{name}</strong> · {countOf(category, count, language)}
        </span>
        <span className="why-section-amount">{language.formats.amount(section.amount, why.currency)}</span>
      </h3>
      <ul aria-label={text("why-parts-of", { category: name })}>
        {parts.map((part) => {
          const key = keyOf(category, part);
          return (
            <WhyPartRow
              key={key}
              part={part}
              partKey={key}
              category={category}
              currency={why.currency}
              isOpen={open === key}
              isTabStop={tabStop === key}
              onToggle={() => onToggle(key)}
              {...{ page, cell, onDeal }}
            />
          );
        })}
      </ul>
      {count > parts.length && (
        <div className="why-more">
          {further > 0 && (
            <Button size="small" tone="quiet" onPress={onMore}>
              {text("why-more", { count: further })}
            </Button>
          )}
          <span>{text("why-rest", { shown: language.formats.count(parts.length), count: language.formats.count(count) })}</span>
        </div>
      )}
    </section>
  );
}
