import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { MailsPage } from "../features/mails/mails-page.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const mailsRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/mail", component: Mails });

function Mails() {
  const trpc = useTRPC();
  const mails = useQuery(trpc.mails.list.queryOptions({}));
  usePageTitle("Mail", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={mails} what="the mail">
        {(data) => <MailsPage {...data} />}
      </Loaded>
    </Container>
  );
}
