import { FailureNote, Waiting } from "@concordat/ui";
import { Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import { ChooseOnlooker } from "./choose-onlooker.tsx";
import { firstOnlooker } from "./onlooker.ts";
import { SeenFields } from "./seen-fields.tsx";

/** What somebody would see under a version, in an example case: whoever they are, and whatever is so in it. */
export function SeeAsPage({ version }: { readonly version: ShownVersion }) {
  const trpc = useTRPC();
  const [as, setAs] = useState(() => firstOnlooker(version.agreement));
  const { data, error, isFetching } = useQuery(
    trpc.proof.seeAs.queryOptions({ id: version.summary.id, as }, { placeholderData: keepPreviousData }),
  );
  return (
    <Stack component="section" aria-labelledby="see-as" gap="md" maw={860}>
      <Stack gap={4}>
        <Title order={2} id="see-as">
          See as
        </Title>
        <Text c="dimmed">
          What somebody would see in an example case under this version, as if every party had signed it. Nobody’s case
          is opened and nothing is shown: fields only. Of the example nothing is known but what you choose.
        </Text>
      </Stack>
      <ChooseOnlooker agreement={version.agreement} as={as} onChange={setAs} />
      {error && <FailureNote error={error} />}
      {!data && !error && <Waiting what="what they see" />}
      {data && (
        <div aria-busy={isFetching}>
          <SeenFields seen={data} />
        </div>
      )}
    </Stack>
  );
}
