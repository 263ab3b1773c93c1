import type { Address } from "@concordat/domain";
import type { Chance } from "../../chance.ts";
import type { Calendar } from "../calendar.ts";
import {
  ageOf,
  familyNameOf,
  type Generation,
  givenNameOf,
  type MadePerson,
  sexOf,
  subjectOf,
} from "../people/made-person.ts";
import { homeIn } from "../people/places.ts";
import type { CaseType } from "./case-kinds.ts";

/** A part to be played, before anybody knows by whom. */
interface Part {
  readonly generation: Generation;
  readonly roles: readonly string[];
  readonly sex?: MadePerson["sex"];
  readonly livesElsewhere?: true;
  readonly ownName?: true;
}

const child: Part = { generation: "young", roles: ["child"] };
const mother: Part = { generation: "adult", roles: ["parent"], sex: "female" };
const father: Part = { generation: "adult", roles: ["parent"], sex: "male", ownName: true };
const grandparent: Part = { generation: "old", roles: ["householdMember"] };

const some = (chance: Chance, least: number, most: number, part: Part): Part[] =>
  chance.times(chance.whole(least, most), () => part);
const perhaps = (chance: Chance, probability: number, part: Part): Part[] =>
  chance.happens(probability) ? [part] : [];

/** Who is in a case of a kind: two to five people. */
function partsIn(chance: Chance, caseType: CaseType): Part[] {
  switch (caseType) {
    case "familyAssessment":
    case "childSafeguarding":
      return [
        ...some(chance, 1, 2, child),
        mother,
        ...perhaps(chance, 0.6, father),
        ...perhaps(chance, 0.25, grandparent),
      ];
    case "earlyHelp":
      return [...some(chance, 1, 3, child), mother, ...perhaps(chance, 0.5, father)];
    case "marac":
      return [
        { generation: "adult", roles: ["victim", "parent"], sex: "female" },
        { generation: "adult", roles: ["allegedPerpetrator"], sex: "male", ownName: true, livesElsewhere: true },
        ...some(chance, 0, 2, child),
      ];
    case "adultSafeguarding":
      return [
        { generation: chance.happens(0.75) ? "old" : "adult", roles: ["adultAtRisk"] },
        { generation: "adult", roles: ["allegedSource"], livesElsewhere: true },
        ...perhaps(chance, 0.4, { generation: "adult", roles: ["householdMember"] }),
      ];
    case "roughSleeping":
      return [
        { generation: "adult", roles: ["personSleepingRough"] },
        { generation: "adult", roles: ["adult"], livesElsewhere: true, ownName: true },
        ...perhaps(chance, 0.3, { generation: "adult", roles: ["personSleepingRough"], ownName: true }),
      ];
  }
}

/** Where a household is made, and on which calendar its birthdays fall. */
interface Setting {
  readonly calendar: Calendar;
  readonly area: string;
  readonly caseType: CaseType;
}

/** The people of a case, most of them under one name and one roof; nobody knows them yet. */
export function householdFor(chance: Chance, { calendar, area, caseType }: Setting): Omit<MadePerson, "knownTo">[] {
  const shared = { family: familyNameOf(chance), home: homeIn(chance, area) };
  return partsIn(chance, caseType).map((part) => play(chance, part, { calendar, area, ...shared }));
}

interface Shared {
  readonly calendar: Calendar;
  readonly area: string;
  readonly family: string;
  readonly home: Address;
}

function play(chance: Chance, part: Part, { calendar, area, family, home }: Shared): Omit<MadePerson, "knownTo"> {
  const sex = part.sex ?? sexOf(chance);
  const { years, days } = ageOf(chance, part.generation);
  const [ownName, ownHome] = [familyNameOf(chance), homeIn(chance, area)];
  return {
    subject: subjectOf(chance),
    person: chance.uuid(),
    given: givenNameOf(chance, sex, part.generation),
    family: part.ownName ? ownName : family,
    sex,
    born: calendar.birthday(years, days),
    age: days < 0 ? years - 1 : years,
    roles: part.roles,
    home: part.livesElsewhere ? ownHome : home,
  };
}
