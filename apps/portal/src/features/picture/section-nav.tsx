import type { SectionPicture } from "./arrange.ts";

interface Nav {
  readonly before: readonly { readonly id: string; readonly label: string }[];
  readonly sections: readonly SectionPicture[];
  /** A folded section opens when it is gone to. */
  readonly onGo: (section: string) => void;
}

/** The way to each part of the page. */
export function SectionNav({ before, sections, onGo }: Nav) {
  return (
    <nav className="section-nav" aria-label="Sections of the case">
      {before.map(({ id, label }) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
      {sections.map(({ key, label }) => (
        <a key={key} href={`#section-${key}`} onClick={() => onGo(key)}>
          {label}
        </a>
      ))}
    </nav>
  );
}
