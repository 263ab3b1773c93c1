import { Center, Loader, VisuallyHidden } from "@mantine/core";

/** Something is on its way. */
export function Waiting({ what }: { readonly what: string }) {
  return (
    <Center py="xl" component="output">
      <Loader aria-hidden />
      <VisuallyHidden>Loading {what}</VisuallyHidden>
    </Center>
  );
}
