import type { CaseId, EntryId, SubjectId } from "@concordat/domain";
import { names, subjectOfWhitlock, whitlock, type Name } from "./showcase/whitlocks.ts";
import { whitlockCase, whitlockEntry, whitlockReference } from "./showcase/whitlock-case.ts";

export { type Expectation, type Seen, showcaseExpectations } from "./showcase/expectations.ts";

interface Showcase {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly people: readonly { readonly name: string; readonly subject: SubjectId; readonly is: string }[];
}

const is: Record<Name, string> = {
  joanna: "Mother, 34. Has left Darren and lives in a refuge; nobody but Lanternlight knows where.",
  ellie:
    "Her daughter, sixteen four days ago. Lives with her grandmother. Decides for herself, and has refused a referral.",
  callum: "Her son, 14. With her in the refuge; the school is asked not to say that he is there.",
  darren: "Callum’s father, 38. An order keeps him away.",
  sheila: "Joanna’s mother, 71, with carers three times a day. Somebody takes her money.",
};

/** The family that guides, screens and tests show: one case, eight agencies, five purposes, every kind of clause. */
export const showcase: Showcase = {
  caseId: whitlockCase,
  reference: whitlockReference,
  title: "The Whitlock family",
  description:
    "The school has referred Callum to the hub. The police have been called to his home, his mother has left with him, his grandmother may be exploited. Eight agencies work the case, each for its own purposes, and each sees something else.",
  people: names.map((name) => ({
    name: `${whitlock(name).given} ${whitlock(name).family}`,
    subject: subjectOfWhitlock(name),
    is: is[name],
  })),
};

/** The id of an entry of the showcase by its title there, such as `Joanna’s safety plan`. */
export const showcaseEntry = (title: string): EntryId => whitlockEntry(title);
