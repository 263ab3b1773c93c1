import { Button } from "@mantine/core";

interface Changing {
  /** What the word is called now. */
  readonly label: string;
  readonly change: () => void;
}

/** At the end of a word’s row: opens what is said of it. */
export function ChangeButton({ label, change }: Changing) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`Change ${label}`} onClick={change}>
      Change
    </Button>
  );
}
