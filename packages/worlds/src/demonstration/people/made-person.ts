import { type Address, type Day, SubjectId } from "@concordat/domain";
import type { Chance } from "../../chance.ts";
import type { WorkingAgency } from "../agencies.ts";
import { familyNames, givenNames } from "./names.ts";

/** Somebody made up for one case: who they are, what part they have in it, and which agencies know them. */
export interface MadePerson {
  readonly subject: SubjectId;
  readonly person: string;
  readonly given: string;
  readonly family: string;
  readonly sex: "female" | "male";
  readonly born: Day;
  readonly age: number;
  readonly roles: readonly string[];
  readonly home: Address;
  readonly knownTo: readonly WorkingAgency[];
}

/** Which names and ages somebody gets. */
export type Generation = "young" | "adult" | "old";

/** The ages at which a clause opens or shuts: school, transition, housing, adulthood, leaving the school’s years. */
const gates = [4, 15, 16, 18, 21] as const;

const spans: Record<Generation, readonly [least: number, most: number]> = {
  young: [0, 17],
  adult: [22, 54],
  old: [58, 88],
};

/** An age and the days since the birthday. One in five children stands at a gate: a birthday just gone, or just ahead. */
export function ageOf(chance: Chance, generation: Generation): { readonly years: number; readonly days: number } {
  const [least, most] = spans[generation];
  if (generation === "young" && chance.happens(0.2)) return { years: chance.one(gates), days: chance.whole(-6, 6) };
  return { years: chance.whole(least, most), days: chance.whole(10, 350) };
}

/** One or the other, evenly. */
export const sexOf = (chance: Chance): MadePerson["sex"] => (chance.happens(0.5) ? "female" : "male");
/** A name of the generation. */
export const givenNameOf = (chance: Chance, sex: MadePerson["sex"], generation: Generation): string =>
  chance.one(givenNames[sex][generation]);
/** A name of the valley. */
export const familyNameOf = (chance: Chance): string => chance.one(familyNames);
/** A place in a case. */
export const subjectOf = (chance: Chance): SubjectId => SubjectId.parse(chance.uuid());

/** Whether somebody is a child of the case. */
export const isChild = ({ roles }: Pick<MadePerson, "roles">): boolean => roles.includes("child");
/** Whether somebody has a part in the case. */
export const has = (role: string, { roles }: Pick<MadePerson, "roles">): boolean => roles.includes(role);
