/**
 * A database is being opened: the window's own frame at once, never a blank window; after a moment
 * grey bars where the figures will stand, at their sizes and still.
 */
import { useEffect, useState, type ReactNode } from "react";
import { Mark, WaitingRows } from "../../components";
import { useMessages } from "../../language";
import "./Opening.css";

const QUIET_MS = 150;
const STRIP = [200, 130, 142, 174, 150, 168];
const TABLE = [136, ...Array.from({ length: 13 }, () => 36), 56, 48];
const NAVIGATION = [92, 64, 78];

export function Opening(): ReactNode {
  const { text } = useMessages();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <main className="opening" id="page" aria-label={text("start-opening")} aria-busy="true">
      <div className="opening-side">
        <div className="opening-brand">
          <Mark />
        </div>
        {isLong && <WaitingRows widths={NAVIGATION.slice(0, 1)} rows={NAVIGATION.length} />}
      </div>
      <div className="opening-page">
        <div className="opening-top">
          {isLong && (
            <p className="opening-words" role="status">
              {text("start-opening")}
            </p>
          )}
        </div>
        {isLong && (
          <>
            <div className="opening-strip">
              {STRIP.map((width) => (
                <div key={width} style={{ width }}>
                  <WaitingRows widths={[width - 60]} rows={3} />
                </div>
              ))}
            </div>
            <div className="opening-chart" />
            <div className="opening-table">
              <WaitingRows widths={TABLE} rows={10} />
            </div>
          </>
        )}
      </div>
    </main>
  );
}
