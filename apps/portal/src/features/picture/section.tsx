import { SafeContact } from "../../lib/safe-contact.tsx";
import type { Person } from "../../lib/people.ts";
import type { Picture } from "../../lib/trpc.ts";
import type { SectionPicture } from "./arrange.ts";
import { FieldRow } from "./field-row.tsx";

interface SectionOf {
  readonly section: SectionPicture;
  readonly picture: Picture;
  readonly people: readonly Person[];
}

/** One section of the picture, person by person. Where contact is offered, how to make it safely stands first. */
export function Section({ section: { key, label, about }, picture, people }: SectionOf) {
  return (
    <section id={`section-${key}`} className="picture-section" aria-labelledby={`section-${key}-title`}>
      <h3 id={`section-${key}-title`}>{label}</h3>
      {about.map(({ subjectId, fields }) => {
        const person = people.find(({ id }) => id === subjectId);
        const name = person?.name ?? "The case";
        return (
          <div key={subjectId ?? "case"} className="about" data-subject={subjectId ?? "case"}>
            <h4>{person?.short ?? name}</h4>
            <div>
              {key === "contact" && <SafeContact subjectId={subjectId} picture={picture} />}
              <dl>
                {fields.map((told) => (
                  <FieldRow key={told.field.key} told={told} picture={picture} about={name} />
                ))}
              </dl>
            </div>
          </div>
        );
      })}
    </section>
  );
}
