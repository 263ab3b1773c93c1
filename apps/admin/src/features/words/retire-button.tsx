import { Code, type Term } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, VisuallyHidden } from "@mantine/core";
import { useWordAct } from "../../lib/adding/use-word-act.ts";
import { useTRPC } from "../../lib/trpc.ts";

interface Retiring {
  readonly vocabulary: string;
  readonly term: Term;
}

/** Stops offering a term to whoever chooses, or offers it again. Where it is used it stays, and the history says who did it. */
export function RetireButton({ vocabulary, term: { code, label, retired } }: Retiring) {
  const saving = useWordAct(useTRPC().catalogue.retireTerm.mutationOptions());
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={saving.isPending}
        onClick={() => saving.mutate({ vocabulary: Code.parse(vocabulary), code, retired: !retired })}
      >
        {retired ? "Offer again" : "Stop offering"}
        <VisuallyHidden> {label}</VisuallyHidden>
      </Button>
      {saving.error && <FailureNote error={saving.error} />}
    </>
  );
}
