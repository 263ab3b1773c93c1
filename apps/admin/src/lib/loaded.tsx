import { FailureNote, failureOf, NotFoundPage, Waiting } from "@concordat/ui";
import { Container } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface Loading<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for once it has arrived; until then that it is on its way, or why it does not come. */
export function Loaded<Data>({ query, what, children }: Loading<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <Waiting what={what} />;
  if (failureOf(query.error).code === "NOT_FOUND") return <NotFoundPage />;
  return (
    <Container size="sm" py="xl">
      <FailureNote error={query.error} />
    </Container>
  );
}
