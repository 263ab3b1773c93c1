import { Alert, Stack } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause, IconUsers } from "@tabler/icons-react";
import { dateOf } from "../../lib/dates.ts";
import { usePerson } from "../../lib/person.ts";
import { reviewWords } from "../../lib/version-state.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./version-alarms.css";

/** What everybody who opens this version has to know first. */
export function VersionAlarms({ version: { summary, life } }: { readonly version: ShownVersion }) {
  const { agencyId } = usePerson();
  const own = life.parties.find((party) => party.agencyId === agencyId);
  const proposal = life.steps.find(({ id }) => id === life.proposal);
  const { state, review, alarmDays } = summary;
  return (
    <Stack gap="xs" className="version-alarms no-print">
      {alarmDays !== null && (
        <Alert color="red" variant="filled" icon={<IconAlertTriangle aria-hidden />} title={reviewWords(summary)}>
          It still runs, so that live work is not blinded. When the days are over nothing is shared under it. Write and
          sign a new version before then.
        </Alert>
      )}
      {alarmDays === null && review !== "later" && state !== "lapsed" && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={reviewWords(summary)}>
          {review === "oneMonth" ? "That is less than a month away." : "That is less than three months away."}
        </Alert>
      )}
      {own?.stands === "suspended" && (
        <Alert color="red" variant="light" icon={<IconPlayerPause aria-hidden />} title="Suspended for your agency">
          Nothing passes from or to your agency under this agreement. Your signatory can resume it.
        </Alert>
      )}
      {own?.stands === "leaving" && own.until && (
        <Alert color="yellow" variant="light" title={`Your agency leaves on ${dateOf(own.until)}`}>
          Until then it takes part as before.
        </Alert>
      )}
      {proposal && (
        <Alert color="yellow" variant="light" icon={<IconUsers aria-hidden />} title="A second person has to confirm">
          {proposal.name} proposes to {proposal.act} this agreement for all parties: “{proposal.words}”
        </Alert>
      )}
    </Stack>
  );
}
