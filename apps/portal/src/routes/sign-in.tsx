import { SignInPage } from "@concordat/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createRoute, useNavigate } from "@tanstack/react-router";
import { useTRPC } from "../lib/trpc.ts";
import { rootRoute } from "./root.tsx";

/** Where somebody was when their session ended; they come back to it. */
interface From {
  readonly from?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: ({ from }): From =>
    typeof from === "string" && from.startsWith("/") && !from.startsWith("//") ? { from } : {},
  component: SignIn,
});

function SignIn() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { from } = signInRoute.useSearch();
  const people = useQuery(trpc.sessions.demonstrationPeople.queryOptions({}));
  const onSuccess = async () => {
    queries.clear();
    await navigate({ to: from ?? "/" });
  };
  const signIn = useMutation(trpc.sessions.signIn.mutationOptions({ onSuccess }));
  const signInAs = useMutation(trpc.sessions.signInAsDemonstrator.mutationOptions({ onSuccess }));
  return (
    <SignInPage
      title="Concordat"
      people={people.data ?? []}
      error={signIn.error ?? signInAs.error ?? people.error}
      busy={signIn.isPending || signInAs.isPending}
      signIn={(email, password) => signIn.mutate({ email, password })}
      signInAs={(professionalId) => signInAs.mutate({ professionalId })}
    />
  );
}
