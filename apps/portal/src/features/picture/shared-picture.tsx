import { Empty } from "@concordat/ui";
import { Chip, Group } from "@mantine/core";
import { useState } from "react";
import { peopleOf } from "../../lib/people.ts";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { arrange } from "./arrange.ts";
import { Section } from "./section.tsx";
import { SomethingHeld } from "./something-held.tsx";

const everybody = "everybody";

/** The server has decided what is disclosed. This only shows it, by section or for one person. */
export function SharedPicture({ picture }: { readonly picture: Picture }) {
  const words = useWords();
  const people = peopleOf(picture, words);
  const [chosen, setChosen] = useState(everybody);
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
        {sections.map(({ key, label }) => (
          <a key={key} href={`#section-${key}`}>
            {label}
          </a>
        ))}
      </nav>
      <div>
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
          <Section key={section.key} section={section} picture={picture} people={people} />
        ))}
      </div>
    </div>
  );
}
