import { NativeSelect } from "@mantine/core";

interface One {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One of several, and none to begin with. */
export const ChooseOne = ({ label, options, value, onValue }: One) => (
  <NativeSelect
    label={label}
    required
    value={value}
    onChange={(event) => onValue(event.currentTarget.value)}
    data={[{ value: "", label: "Choose…" }, ...options]}
  />
);

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** A colleague as one of several. */
export const asOption = ({ id, name, jobTitle }: Colleague) => ({ value: id, label: `${name}, ${jobTitle}` });
