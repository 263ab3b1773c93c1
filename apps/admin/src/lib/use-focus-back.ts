import { useEffect, useState } from "react";

/** When a dialog is gone that stood on the page from its first moment, the focus is back where it was before. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}
