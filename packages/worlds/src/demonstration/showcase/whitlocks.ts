import { type Day, SubjectId } from "@concordat/domain";
import { idNamed } from "../../named-id.ts";
import type { WorkingAgency } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";

/** The agencies that work with the Whitlocks: all but outreach. */
export type Partner = Exclude<WorkingAgency, "outreach">;

/** One of the Whitlocks: their names, when they came of their age, and who says that they have which part. */
interface Whitlock {
  readonly given: string;
  readonly family: string;
  readonly age: number;
  /** Days since the birthday. */
  readonly days: number;
  readonly roles: Readonly<Record<string, readonly Partner[]>>;
}

/**
 * A mother who has left, two children on either side of sixteen, the man she left, and a grandmother. Ellie turned
 * sixteen four days ago and lives with her grandmother; Callum is with his mother in the refuge.
 */
const family = {
  joanna: {
    given: "Joanna",
    family: "Whitlock",
    age: 34,
    days: 120,
    roles: { parent: ["csc", "school"], victim: ["daCharity", "police"] },
  },
  ellie: { given: "Ellie", family: "Whitlock", age: 16, days: 4, roles: { child: ["csc", "school"] } },
  callum: { given: "Callum", family: "Whitlock", age: 14, days: 200, roles: { child: ["csc", "school"] } },
  darren: {
    given: "Darren",
    family: "Pike",
    age: 38,
    days: 40,
    roles: { parent: ["csc", "school"], allegedPerpetrator: ["police", "daCharity"] },
  },
  sheila: {
    given: "Sheila",
    family: "Whitlock",
    age: 71,
    days: 300,
    roles: { householdMember: ["csc", "school"], adultAtRisk: ["trust", "asc"] },
  },
} as const satisfies Record<string, Whitlock>;

/** By first name. */
export type Name = keyof typeof family;
const isName = (key: string): key is Name => key in family;
/** All five. */
export const names: readonly Name[] = Object.keys(family).filter(isName);

/** Who somebody of that name is. */
export const whitlock = (name: Name): Whitlock => family[name];
/** Their place in the case. */
export const subjectOfWhitlock = (name: Name): SubjectId => SubjectId.parse(idNamed(`showcase/subject/${name}`));
/** Their birthday, on this calendar. */
export const bornOn = (name: Name, calendar: Calendar): Day => calendar.birthday(family[name].age, family[name].days);

/** How one of them is related to another, and who says so. */
export const kinship: readonly (readonly [one: Name, kind: string, other: Name, by: WorkingAgency])[] = [
  ["joanna", "parentOf", "ellie", "csc"],
  ["joanna", "parentOf", "callum", "csc"],
  ["darren", "parentOf", "callum", "csc"],
  ["ellie", "siblingOf", "callum", "csc"],
  ["sheila", "grandparentOf", "ellie", "csc"],
  ["sheila", "grandparentOf", "callum", "csc"],
  ["joanna", "formerPartnerOf", "darren", "daCharity"],
];
