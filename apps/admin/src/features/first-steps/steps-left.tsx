import { Alert, Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTRPC } from "../../lib/trpc.ts";

/** Points to the first steps, until the first agreement is in force. */
export function StepsLeft() {
  const { data: steps } = useQuery(useTRPC().partnership.firstSteps.queryOptions({}));
  if (!steps || steps.some(({ step, done }) => step === "inForce" && done)) return null;
  const left = steps.filter(({ done }) => !done).length;
  return (
    <Alert variant="light" title="No agreement is in force yet">
      {left === 1 ? "One step leads" : `${left} steps lead`} to the first one.{" "}
      <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/first-steps" />}>
        Show the first steps
      </Anchor>
    </Alert>
  );
}
