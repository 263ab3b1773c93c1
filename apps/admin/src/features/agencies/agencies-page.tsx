import { Empty } from "@concordat/ui";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ManagedAgencies, ManagedAgency } from "../../lib/words.ts";
import { AddAgency } from "./add-agency.tsx";
import { AgencyCard } from "./agency-card.tsx";
import { AmendAgency } from "./amend-agency.tsx";
import { AssureAgency } from "./assure-agency.tsx";

type Open = { readonly act: "add" } | { readonly act: "amend" | "assure"; readonly agency: ManagedAgency };

/** The agencies that the reader keeps. */
export function AgenciesPage({ kept: { agencies, controllers, mayAdd } }: { readonly kept: ManagedAgencies }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={1}>Agencies</Title>
          <Text c="dimmed" maw="60ch">
            An agency is the unit whose people get access. Each belongs to a legal body that answers for its data, and
            takes part in nothing until it has signed.
          </Text>
          <Link to="/agencies/sign-in">How agencies’ people sign in with accounts of their own</Link>
        </Stack>
        {mayAdd && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen({ act: "add" })}>
            Add an agency
          </Button>
        )}
      </Group>
      {agencies.length === 0 && <Empty title="There is no agency yet">Add the first one.</Empty>}
      {agencies.map((agency) => (
        <AgencyCard
          key={agency.id}
          agency={agency}
          amend={() => setOpen({ act: "amend", agency })}
          {...(mayAdd ? { assure: () => setOpen({ act: "assure", agency }) } : {})}
        />
      ))}
      {open?.act === "add" && <AddAgency controllers={controllers} close={close} />}
      {open?.act === "amend" && <AmendAgency agency={open.agency} close={close} />}
      {open?.act === "assure" && <AssureAgency agency={open.agency} close={close} />}
    </Stack>
  );
}
