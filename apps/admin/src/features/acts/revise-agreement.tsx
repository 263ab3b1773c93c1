import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import { Act } from "./act.tsx";
import { useAct } from "./use-act.ts";

/** Begins a new draft of the agreement, or goes on with the one that has been begun. */
export function ReviseAgreement({ version: { agreementId } }: { readonly version: ShownVersion }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const doing = useAct(
    trpc.agreements.revise.mutationOptions(),
    { agreementId },
    ({ id }) => void navigate({ to: "/agreements/$version/edit", params: { version: id } }),
  );
  return (
    <Act label="Write a new version" question="Write a new version of this agreement?" doing={doing} quiet>
      <Text>
        A draft begins with the newest text. Nothing changes for anybody while you write: the version in force stays in
        force until the new one is signed and activated.
      </Text>
      <Text>If somebody has begun a draft already, you go on with that one.</Text>
    </Act>
  );
}
