import { TextInput, type TextInputProps } from "@mantine/core";
import { placeOf, type Typed } from "./typed.ts";
import type { Filling } from "./use-set-up.ts";

interface OneBox extends Pick<TextInputProps, "label" | "description" | "type"> {
  readonly filling: Filling;
  readonly of: keyof Typed;
}

/** One box of the first day, with what the server found wrong in it. */
export const Box = ({ filling: { typed, change, problem }, of, ...more }: OneBox) => (
  <TextInput
    required
    value={typed[of]}
    error={problem(placeOf[of])}
    onChange={(event) => change({ [of]: event.currentTarget.value })}
    {...more}
  />
);
