import { Empty } from "@concordat/ui";
import { Fragment, type ReactNode, useState } from "react";
import { peopleOf } from "../../lib/people.ts";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { aboutOne, arrange, holds } from "./arrange.ts";
import { ChoosePerson } from "./choose-person.tsx";
import { useOpenSections } from "./open-sections.ts";
import { Section } from "./section.tsx";
import { SectionNav } from "./section-nav.tsx";
import { SomethingHeld } from "./something-held.tsx";
import "./picture.css";

interface Shared {
  readonly picture: Picture;
  /** An entry to be found at once: its section is open. */
  readonly pointsTo: string | null;
  /** What stands before the picture, and is found with it. */
  readonly before: readonly { readonly id: string; readonly label: string; readonly content: ReactNode }[];
}

/** The server has decided what is disclosed. This only shows it, by section or for one person. */
export function SharedPicture({ picture, before, pointsTo }: Shared) {
  const words = useWords();
  const people = peopleOf(picture, words);
  const ids = people.map(({ id }) => id);
  const [chosen, setChosen] = useState<string | null>(null);
  const { isOpen, toggle, open } = useOpenSections();
  const one = chosen !== null && ids.includes(chosen) ? chosen : null;
  const sections = aboutOne(arrange(picture, words, ids), one);
  return (
    <div className="picture">
      <SectionNav before={before} sections={sections} onGo={open} />
      <div>
        {before.map(({ id, content }) => (
          <Fragment key={id}>{content}</Fragment>
        ))}
        <h2 className="picture-title">Shared picture</h2>
        <ChoosePerson people={people} chosen={one} onChoose={setChosen} />
        {picture.somethingHeld && <SomethingHeld picture={picture} />}
        {sections.length === 0 && <NothingShared />}
        {sections.map((section) => (
          <Section
            key={section.key}
            section={section}
            picture={picture}
            people={people}
            open={isOpen(section.key) || holds(section, pointsTo)}
            onToggle={() => toggle(section.key)}
          />
        ))}
      </div>
    </div>
  );
}

const NothingShared = () => (
  <Empty title="Nothing is shared with you here yet">
    The signed agreements share nothing of this with your agency for this purpose.
  </Empty>
);
