import { Anchor, Button, Container, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { usePageTitle } from "../page-title.ts";
import { Waiting } from "../waiting.tsx";
import { CodeForm } from "./code-form.tsx";
import { answerWithPasskey } from "./passkey.ts";
import { type SessionDoor, startAfresh } from "./session-door.ts";
import { SigningTrouble } from "./signing-trouble.tsx";

interface Returning {
  readonly product: string;
  readonly door: SessionDoor;
}

/** Takes what the provider added to the address, once: it is out of the address before anything else happens. */
function takeAnswer(): string {
  const answer = window.location.search.slice(1);
  window.history.replaceState(null, "", window.location.pathname);
  return answer;
}

/** Where a browser comes back to from an agency’s own sign-in: in, or asked for a second factor. */
export function SignOnPage({ product, door }: Returning) {
  usePageTitle("Sign in", product);
  const { step, busy, error, proveCode, withPasskey } = useComingBack(door);
  return (
    <Container size="xs" py="xl" component="main">
      <Stack>
        <Title order={1}>{product}</Title>
        {error === null && step === null && <Waiting what="your agency’s answer" />}
        <SigningTrouble error={error} />
        {step === "code" && <CodeForm busy={busy} onCode={proveCode} onCancel={() => startAfresh("/sign-in")} />}
        {step === "passkey" && (
          <>
            <Text>Your agency’s sign-in used one factor. Show with your passkey that it is you.</Text>
            <Button loading={busy} onClick={withPasskey}>
              Use your passkey
            </Button>
          </>
        )}
        {error !== null && <Anchor href="/sign-in">Go to the sign-in page</Anchor>}
      </Stack>
    </Container>
  );
}

function useComingBack({ signOn, sessions }: SessionDoor) {
  const [step, setStep] = useState<"code" | "passkey" | null>(null);
  const [from, setFrom] = useState("/");
  const begun = useRef(false);
  const finishing = useMutation({
    mutationFn: (answer: string) => signOn.finish.mutate({ answer }),
    onSuccess: ({ next, from: place }) => {
      setFrom(place ?? "/");
      if (next === "in") startAfresh(place ?? "/");
      else setStep(next);
    },
  });
  const proving = useMutation({
    mutationFn: (way: () => Promise<unknown>) => way(),
    onSuccess: () => startAfresh(from),
  });
  const { mutate } = finishing;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate(takeAnswer() || "none");
  }, [mutate]);
  return {
    step,
    busy: proving.isPending,
    error: proving.error ?? finishing.error,
    proveCode: (code: string) => proving.mutate(() => sessions.proveCode.mutate({ code })),
    withPasskey: () =>
      proving.mutate(async () =>
        sessions.signInWithPasskey.mutate(await answerWithPasskey(await sessions.askForPasskey.mutate({}))),
      ),
  };
}
