import { Empty } from "@concordat/ui";
import { Chip, Group } from "@mantine/core";
import { Fragment, type ReactNode, useState } from "react";
import { peopleOf } from "../../lib/people.ts";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { arrange } from "./arrange.ts";
import { Section } from "./section.tsx";
import { useOpenSections } from "./open-sections.ts";
import { SomethingHeld } from "./something-held.tsx";

const everybody = "everybody";

/** What stands before the picture, and is found with it. */
interface Before {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface Shared {
  readonly picture: Picture;
  readonly before: readonly Before[];
}

/** The server has decided what is disclosed. This only shows it, by section or for one person. */
export function SharedPicture({ picture, before }: Shared) {
  const words = useWords();
  const people = peopleOf(picture, words);
  const [chosen, setChosen] = useState(everybody);
  const { isOpen, toggle, open } = useOpenSections();
  const shown = people.some(({ id }) => id === chosen) ? chosen : everybody;
  const sections = arrange(
    picture,
    words,
    people.map(({ id }) => id),
  ).flatMap((section) => {
    const about = section.about.filter(({ subjectId }) => shown === everybody || subjectId === shown);
    return about.length > 0 ? [{ ...section, about }] : [];
  });
  return (
    <div className="picture">
      <nav className="section-nav" aria-label="Sections of the case">
        {before.map(({ id, label }) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
        {sections.map(({ key, label }) => (
          <a key={key} href={`#section-${key}`} onClick={() => open(key)}>
            {label}
          </a>
        ))}
      </nav>
      <div>
        {before.map(({ id, content }) => (
          <Fragment key={id}>{content}</Fragment>
        ))}
        <h2 className="picture-title">Shared picture</h2>
        {people.length > 1 && (
          <Chip.Group value={shown} onChange={setChosen}>
            <Group gap={6} role="radiogroup" aria-label="Show what is about" className="no-print" mb="sm">
              <Chip value={everybody} size="sm">
                Everybody
              </Chip>
              {people.map(({ id, short }) => (
                <Chip key={id} value={id} size="sm">
                  {short}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        )}
        {picture.somethingHeld && <SomethingHeld picture={picture} />}
        {sections.length === 0 && (
          <Empty title="Nothing is shared with you here yet">
            The signed agreements share nothing of this with your agency for this purpose.
          </Empty>
        )}
        {sections.map((section) => (
          <Section
            key={section.key}
            section={section}
            picture={picture}
            people={people}
            open={isOpen(section.key)}
            onToggle={() => toggle(section.key)}
          />
        ))}
      </div>
    </div>
  );
}
