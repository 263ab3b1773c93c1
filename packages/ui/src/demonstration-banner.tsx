import { Text } from "@mantine/core";

/** Says that nothing here is real, on every page of a demonstration. */
export function DemonstrationBanner() {
  return (
    <Text component="p" size="xs" className="demonstration-banner no-print">
      Demonstration: everybody here is made up.
    </Text>
  );
}
