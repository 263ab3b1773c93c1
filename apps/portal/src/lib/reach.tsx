import type { ReactNode } from "react";

/** A telephone number or address that can be pressed; anything else as it is. */
export function reach(type: string, text: string): ReactNode {
  if (type === "phone")
    return (
      <a key={text} href={`tel:${text.replaceAll(" ", "")}`}>
        {text}
      </a>
    );
  if (type === "email")
    return (
      <a key={text} href={`mailto:${text}`}>
        {text}
      </a>
    );
  return text;
}
