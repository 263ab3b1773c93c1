import { TextInput, type TextInputProps } from "@mantine/core";

interface CodeTyped extends Pick<TextInputProps, "label" | "error"> {
  readonly "data-autofocus"?: boolean;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** Six digits, as they are typed: whatever is no digit is left out. */
const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, "").slice(0, 6);

/** Where the code that an authenticator app shows is typed. */
export const CodeBox = ({ code, onCode, ...box }: CodeTyped) => (
  <TextInput
    inputMode="numeric"
    autoComplete="one-time-code"
    required
    value={code}
    onChange={(event) => onCode(digitsOf(event.currentTarget.value))}
    {...box}
  />
);
