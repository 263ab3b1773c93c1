import { IconLock } from "@tabler/icons-react";
import { useMe } from "../../lib/me.ts";
import type { Picture } from "../../lib/trpc.ts";
import { reach } from "../../lib/reach.tsx";

/** Something is held of which not even the owner is named: ask through whoever leads the case. */
export function SomethingHeld({ picture: { team } }: { readonly picture: Picture }) {
  const { leadLabel } = useMe();
  const leads = team.filter(({ caseRoles }) => caseRoles.includes("lead"));
  return (
    <div className="something-held" role="note">
      <IconLock size={18} aria-hidden />
      <div>
        <strong>Something more is held that is not shared with you.</strong> If you need to know, ask the {leadLabel}
        {leads.length === 0 && " of this case"}:{" "}
        {leads.map(({ professionalId, name, phone, email }) => (
          <span key={professionalId}>
            {name} {phone && reach("phone", phone)} {email && reach("email", email)}
          </span>
        ))}
        {leads.length === 0 && "your supervisor can tell you who that is."}
      </div>
    </div>
  );
}
