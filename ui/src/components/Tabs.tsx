/** Tabs: several contents in one place. */
import type { ReactNode } from "react";
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import "./Tabs.css";

export interface TabItem {
  id: string;
  name: string;
  /** How many are in it, after the name. */
  count?: string;
  content: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabItem[];
  chosen?: string;
  onChoose?: (id: string) => void;
}

export function Tabs({ label, tabs, chosen, onChoose }: TabsProps): ReactNode {
  return (
    <AriaTabs
      className="tabs"
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      {...(onChoose ? { onSelectionChange: (key) => onChoose(String(key)) } : {})}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <AriaTab key={tab.id} id={tab.id} className="tab">
            {tab.name}
            {tab.count !== undefined && <span className="tab-count"> {tab.count}</span>}
          </AriaTab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
