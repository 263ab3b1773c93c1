import { umbrellaName } from "@concordat/domain";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "./trpc.ts";
import type { UmbrellaChoice as Choice } from "./words.ts";

/** The texts that an agreement can stand under. */
export function useUmbrellas() {
  const trpc = useTRPC();
  return useQuery(trpc.agreements.umbrellas.queryOptions({}));
}

interface Choosing {
  /** The version that was chosen; empty for none. */
  readonly chosen: string;
  readonly choose: (choice: Choice | null) => void;
  /** The agreement that is being written: it does not stand under itself. */
  readonly of?: string;
  /** What was chosen, where it can no longer be. */
  readonly known?: string | undefined;
}

/** Under which umbrella an agreement stands, if any. */
export function UmbrellaChoice({ chosen, choose, of, known }: Choosing) {
  const { data: choices = [] } = useUmbrellas();
  const options = choices
    .filter(({ agreementId }) => agreementId !== of)
    .map((choice) => ({ value: choice.version, label: umbrellaName(choice) }));
  const past = known && !options.some(({ value }) => value === chosen) ? [{ value: chosen, label: known }] : [];
  return (
    <Select
      label="Stands under (optional)"
      description="An umbrella agreement. This one takes on its common terms, may be stricter, and runs only while the umbrella does."
      placeholder="No umbrella"
      clearable
      clearButtonProps={{ "aria-label": "Take the umbrella off" }}
      data={[...options, ...past]}
      value={chosen === "" ? null : chosen}
      onChange={(value) => choose(choices.find(({ version }) => version === value) ?? null)}
    />
  );
}
