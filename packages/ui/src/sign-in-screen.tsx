import { useQueryClient } from "@tanstack/react-query";
import { usePageTitle } from "./page-title.ts";
import { Paper } from "@mantine/core";
import { SignOnForm } from "./identity/sign-on-form.tsx";
import type { SessionDoor } from "./identity/session-door.ts";
import { SignInPage } from "./sign-in-page.tsx";
import { useSigningIn } from "./use-signing-in.ts";

interface Screen {
  readonly product: string;
  readonly door: SessionDoor;
  readonly onSignedIn: () => Promise<unknown>;
  /** The page to come back to. */
  readonly from?: string | undefined;
}

/** The sign-in page of an application. Whatever was remembered for somebody before is forgotten. */
export function SignInScreen({ product, door, onSignedIn, from }: Screen) {
  const queries = useQueryClient();
  const signing = useSigningIn(door, () => {
    queries.clear();
    return onSignedIn();
  });
  usePageTitle("Sign in", product);
  return (
    <SignInPage title={product} signing={signing}>
      <Paper withBorder p="lg" maw={440}>
        <SignOnForm door={door} from={from ?? null} />
      </Paper>
    </SignInPage>
  );
}

/** The page to come back to after signing in, if it is one of this application's own. */
export const comeBackTo = (from: unknown): { from?: string } =>
  typeof from === "string" && from.startsWith("/") && !from.startsWith("//") ? { from } : {};
