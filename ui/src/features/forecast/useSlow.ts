/** Whether something has lasted longer than so many milliseconds: what is quick is not remarked upon. */
import { useEffect, useState } from "react";

export function useSlow(isLasting: boolean, milliseconds: number): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isLasting) return undefined;
    const timer = window.setTimeout(() => setIsSlow(true), milliseconds);
    return () => {
      window.clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isLasting, milliseconds]);
  return isLasting && isSlow;
}
