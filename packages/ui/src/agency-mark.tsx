import { Group, Text, ThemeIcon } from "@mantine/core";

export interface AgencyLook {
  readonly name: string;
  readonly shortName?: string;
  readonly colour: string;
  readonly mark: string;
}

/** Dark enough for white letters in every colour of the palette, the yellows too. */
const darkened = (colour: string) => `color-mix(in srgb, var(--mantine-color-${colour}-9), black 30%)`;

/** An agency's colour and letters, for the eye only: its name stands beside it or is told otherwise. */
export function AgencySign({
  agency: { colour, mark },
  size = 22,
}: {
  readonly agency: AgencyLook;
  readonly size?: number;
}) {
  return (
    <ThemeIcon component="span" size={size} radius="sm" color={darkened(colour)} variant="filled" aria-hidden>
      <Text component="span" size="10px" fw={700} c="white">
        {mark}
      </Text>
    </ThemeIcon>
  );
}

/** Whose it is: a colour and a mark, so that nobody needs to see colour, and the name for everybody. */
export function AgencyMark({ agency, short = false }: { readonly agency: AgencyLook; readonly short?: boolean }) {
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <AgencySign agency={agency} />
      <Text component="span" size="sm">
        {short ? (agency.shortName ?? agency.name) : agency.name}
      </Text>
    </Group>
  );
}
