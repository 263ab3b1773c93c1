import { Title } from "@mantine/core";
import { type Person, peopleOf } from "../../lib/people.ts";
import { isReachable, SafeContact } from "../../lib/safe-contact.tsx";
import { reach } from "../../lib/reach.tsx";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

/** Who the case is about: who they are in it, to each other, and how to reach them safely. */
export function PeopleOfTheCase({ picture }: { readonly picture: Picture }) {
  const people = peopleOf(picture, useWords());
  return (
    <section className="panel" aria-labelledby="people-title" id="people">
      <Title order={2} size="h4" id="people-title">
        People
      </Title>
      <ul className="people">
        {people.map((person) => (
          <PersonCard key={person.id} person={person} picture={picture} />
        ))}
      </ul>
      {people.length === 0 && <p className="note">Nobody of this case is shown to you.</p>}
    </section>
  );
}

function PersonCard({ person, picture }: { readonly person: Person; readonly picture: Picture }) {
  const { id, name, age, roles, relations } = person;
  return (
    <li className="person" data-person={id}>
      <p className="person-name">
        <strong>{name}</strong> {age && <span className="note">{age}</span>}
      </p>
      <p className="person-part">
        {roles.length > 0 && <span>{roles.join(", ")}</span>}
        {relations.length > 0 && <span className="note">{relations.join("; ")}</span>}
      </p>
      <WaysToReach picture={picture} subjectId={id} />
      <SafeContact picture={picture} subjectId={id} />
    </li>
  );
}

/** Telephone and e-mail of somebody, each once, where they are shown. */
function WaysToReach({ picture, subjectId }: { readonly picture: Picture; readonly subjectId: string }) {
  if (!isReachable(picture, subjectId)) return null;
  const of = (field: string) =>
    picture.entries.flatMap((entry) =>
      entry.subjectId === subjectId && entry.field === field && typeof entry.value === "string" ? [entry.value] : [],
    );
  const phones = [...new Set(of("contact.phone"))];
  const emails = [...new Set(of("contact.email"))];
  if (phones.length + emails.length === 0) return null;
  return (
    <p className="ways">
      {phones.map((phone) => reach("phone", phone))}
      {emails.map((email) => reach("email", email))}
    </p>
  );
}
