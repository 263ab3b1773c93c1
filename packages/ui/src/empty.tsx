import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** Nothing here, said plainly, with what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <Stack gap={4} py="xl" align="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text size="sm" c="dimmed" ta="center" maw={480}>
          {children}
        </Text>
      )}
    </Stack>
  );
}
