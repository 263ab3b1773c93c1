import { Menu, Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconDevices, IconLogout, IconUserCog } from "@tabler/icons-react";
import { type AgencyLook, AgencySign } from "./agency-mark.tsx";
import { type SessionDoor, type SignedInPerson, startAfresh } from "./identity/session-door.ts";

interface PersonMenuIs {
  readonly person: SignedInPerson;
  readonly agency: AgencyLook | undefined;
  readonly door: SessionDoor;
  /** Goes to the person's account. */
  readonly account: () => void;
}

/** Leaves whether or not the server could be told: nothing stays on the screen. */
const leave = (how: () => Promise<unknown>): void => void how().finally(() => startAfresh("/sign-in"));

/** The same, and out of their agency’s provider for whoever came through it. */
function signOut({ sessions }: SessionDoor): void {
  const told = sessions.signOut.mutate({}).then(
    ({ leaveBy }) => leaveBy,
    () => null,
  );
  void told.then((leaveBy) => startAfresh(leaveBy ?? "/sign-in"));
}

/** Who is signed in, for which agency, and how to leave. */
export function PersonMenu({ person, agency, door, account }: PersonMenuIs) {
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="person-menu">
          <VisuallyHidden>Your account: signed in as</VisuallyHidden>
          {agency && <AgencySign agency={agency} />}
          <NameAndPlace name={person.name} place={agency?.shortName ?? agency?.name ?? person.partnership} />
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.name}, {person.jobTitle}
          <br />
          {agency?.name ?? person.partnership}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCog size={16} aria-hidden />} onClick={account}>
          Your account
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut(door)}>
          Sign out
        </Menu.Item>
        <Menu.Item
          leftSection={<IconDevices size={16} aria-hidden />}
          onClick={() => leave(() => door.sessions.signOutEverywhere.mutate({}))}
        >
          Sign out on every device
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const NameAndPlace = ({ name, place }: { readonly name: string; readonly place: string }) => (
  <span className="person-menu-name">
    <Text component="span" size="sm" fw={600} display="block">
      {name}
    </Text>
    <Text component="span" size="xs" c="dimmed" display="block">
      {place}
    </Text>
  </span>
);
