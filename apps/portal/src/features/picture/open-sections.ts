import { useState } from "react";

const isWide = (): boolean => window.matchMedia("(min-width: 701px)").matches;

/** Which sections are open: all of them where there is room, none at first on a phone. */
export function useOpenSections() {
  const [openAtFirst] = useState(isWide);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOpen = (key: string): boolean => turned.has(key) !== openAtFirst;
  const toggle = (key: string): void => setTurned((before) => before.symmetricDifference(new Set([key])));
  const open = (key: string): void => {
    if (!isOpen(key)) toggle(key);
  };
  return { isOpen, toggle, open };
}
