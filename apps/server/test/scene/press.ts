import { idNamed } from "@concordat/worlds";

let presses = 0;
/** A key of one press of a button. */
export const press = (): string => idNamed(`press/${(presses += 1)}`);
