import { TextInput } from "@mantine/core";

interface Reach {
  readonly phone: string;
  readonly email: string;
}

interface Fields {
  readonly reach: Reach;
  readonly names: Reach;
  readonly change: (patch: Partial<Reach>) => void;
}

/** By which telephone and address somebody, or a duty desk, is reached at work. */
export function ReachFields({ reach: { phone, email }, names, change }: Fields) {
  return (
    <>
      <TextInput
        label={names.email}
        type="email"
        required
        maxLength={254}
        value={email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextInput
        label={names.phone}
        type="tel"
        required
        maxLength={20}
        value={phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
    </>
  );
}
