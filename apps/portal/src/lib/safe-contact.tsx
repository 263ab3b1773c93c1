import { IconShieldHalf } from "@tabler/icons-react";
import { plainWords } from "./plain-words.ts";
import type { Picture } from "./trpc.ts";

const contactFields: ReadonlySet<string> = new Set(["contact.phone", "contact.email", "contact.address.current"]);

/** Whether a way of reaching somebody is shown to the reader. */
export const isReachable = ({ entries }: Picture, subjectId: string | null): boolean =>
  entries.some((entry) => entry.subjectId === subjectId && contactFields.has(entry.field) && entry.level === "value");

/** How somebody wishes to be reached, wherever reaching them is offered. Where no wish is shown, that is said. */
export function SafeContact({ subjectId, picture }: { readonly subjectId: string | null; readonly picture: Picture }) {
  const wishes = picture.entries.filter(
    (entry) =>
      entry.subjectId === subjectId && entry.field === "contact.safeContact" && typeof entry.value === "string",
  );
  if (wishes.length === 0)
    return isReachable(picture, subjectId) ? (
      <p className="note">No wish about safe contact is shown to you. Check before you ring, write or call.</p>
    ) : null;
  return (
    <div className="safe-contact">
      <IconShieldHalf size={18} aria-hidden />
      <div>
        <strong>Safe contact</strong>
        {wishes.map(({ id, value }) => (
          <p key={id}>{plainWords(value)}</p>
        ))}
      </div>
    </div>
  );
}
