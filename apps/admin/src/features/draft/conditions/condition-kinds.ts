import type { ConditionKind } from "@concordat/domain";
import { caseKinds } from "./case-kinds.ts";
import { entryKinds } from "./entry-kinds.ts";
import type { Kinds } from "./kind.ts";
import { personKinds } from "./person-kinds.ts";

/** Every kind of condition. One without a form fails to compile. */
export const conditionKinds: Kinds<ConditionKind> = { ...caseKinds, ...personKinds, ...entryKinds };

const isKind = (kind: string): kind is ConditionKind => kind in conditionKinds;
const group = (about: string, kinds: Partial<Kinds<ConditionKind>>) => ({
  group: about,
  items: Object.keys(kinds)
    .filter(isKind)
    .map((kind) => ({ value: kind, label: conditionKinds[kind].label })),
});

/** The kinds, to be chosen from by what they are about. */
export const kindGroups = [
  group("The case, the day and the reader", caseKinds),
  group("The person", personKinds),
  group("The entry", entryKinds),
];

/** A condition of a kind, as it begins; none where none was chosen. */
export const beginning = (kind: string | null) =>
  kind && isKind(kind) ? [{ kind, ...conditionKinds[kind].begins }] : [];
