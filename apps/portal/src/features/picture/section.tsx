import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { SafeContact } from "../../lib/safe-contact.tsx";
import type { Person } from "../../lib/people.ts";
import type { Picture } from "../../lib/trpc.ts";
import type { SectionPicture } from "./arrange.ts";
import { AgencyRows } from "./agency-rows.tsx";
import { FieldRow } from "./field-row.tsx";

interface SectionOf {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly section: SectionPicture;
  readonly picture: Picture;
  readonly people: readonly Person[];
}

/** One section of the picture, person by person. Where contact is offered, how to make it safely stands first. */
export function Section({ section: { key, label, ofAgencies, about }, picture, people, open, onToggle }: SectionOf) {
  const body = `section-${key}-body`;
  return (
    <section id={`section-${key}`} className="picture-section" aria-labelledby={`section-${key}-title`}>
      <h3 id={`section-${key}-title`}>
        <UnstyledButton className="section-title" aria-expanded={open} aria-controls={body} onClick={onToggle}>
          <span>{label}</span>
          <Outline about={about} />
          <IconChevronDown size={18} aria-hidden className={open ? "turned no-print" : "no-print"} />
        </UnstyledButton>
      </h3>
      <div id={body} className="section-body" hidden={!open}>
        {about.map((somebody) => {
          const { subjectId } = somebody;
          const person = people.find(({ id }) => id === subjectId);
          const name = person?.name ?? "The case";
          return (
            <div key={subjectId ?? "case"} className="about" data-subject={subjectId ?? "case"}>
              <h4>{person?.short ?? name}</h4>
              <div>
                {key === "contact" && <SafeContact subjectId={subjectId} picture={picture} />}
                <dl>
                  {ofAgencies ? (
                    <AgencyRows about={somebody} picture={picture} name={name} />
                  ) : (
                    somebody.fields.map((told) => (
                      <FieldRow key={told.field.key} told={told} picture={picture} about={name} />
                    ))
                  )}
                </dl>
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** What a section has, before it is opened: how much is shown, where agencies differ, what is held. */
function Outline({ about }: Pick<SectionPicture, "about">) {
  const fields = about.flatMap((each) => each.fields);
  const shown = fields.reduce((sum, { tellings }) => sum + tellings.length, 0);
  const differ = fields.filter(({ differs }) => differs).length;
  const held = fields.some(({ withheld }) => withheld.length > 0);
  return (
    <span className="section-outline">
      {shown > 0 && <span className="note">{shown} shown</span>}
      {differ > 0 && <span className="badge badge-differs">Agencies differ</span>}
      {held && <span className="badge">More is held</span>}
    </span>
  );
}
