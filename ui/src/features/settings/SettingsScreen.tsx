/**
 * The settings: sections at the left, the chosen one as a column of fields with what it does at the
 * right. Deliberately absent: the sections' insides.
 */
import { useRouter, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { EmptyState, Page } from "../../components";
import { useDesk } from "../../desk";
import { useMessages } from "../../language";
import { CompanySection } from "./CompanySection";
import { DatabaseSection } from "./DatabaseSection";
import { QuotasSection } from "./QuotasSection";
import { RecordsSection } from "./RecordsSection";
import { SchedulesSection } from "./SchedulesSection";
import { dashed, SECTIONS, sectionOf, type SectionId } from "./sections";
import { TableSection } from "./TableSection";
import { WindowSection } from "./WindowSection";
import "./Settings.css";

export function SettingsScreen(): ReactNode {
  const { text } = useMessages();
  const router = useRouter();
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const chosen = sectionOf(raw["section"]);
  const onChoose = (section: SectionId): void =>
    void router.navigate({ to: "/settings", search: { section } });
  return (
    <Page title={text("settings-title")}>
      <div className="settings-page">
        <nav className="settings-nav" aria-label={text("settings-sections")}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id} data-apart={id === "window"}>
                <button
                  type="button"
                  className="settings-section"
                  aria-current={id === chosen ? "page" : undefined}
                  onClick={() => onChoose(id)}
                >
                  {text(`settings-section-${dashed(id)}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings" key={chosen}>
          <Section id={chosen} />
        </div>
      </div>
    </Page>
  );
}

function Section({ id }: { id: SectionId }): ReactNode {
  const { text } = useMessages();
  const { state } = useDesk();
  if (id === "window") return <WindowSection />;
  if (id === "database") return <DatabaseSection />;
  if (!state?.database) {
    return (
      <EmptyState title={text("settings-no-database")} drawing="rows">
        {text("settings-no-database-text")}
      </EmptyState>
    );
  }
  const currency = state.database.currency ?? "EUR";
  switch (id) {
    case "company":
      return <CompanySection currency={currency} />;
    case "salespeople":
    case "products":
      return <RecordsSection table={id} currency={currency} />;
    case "quotas":
      return <QuotasSection currency={currency} />;
    case "schedules":
      return <SchedulesSection currency={currency} />;
    default:
      return <TableSection entity={id} currency={currency} />;
  }
}
