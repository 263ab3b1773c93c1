import { type AgencyKey, nameOf } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";
import { contactOf, jobOf } from "../professionals.ts";
import type { Told } from "./told.ts";
import { bornOn, type Name, type Partner, whitlock } from "./whitlocks.ts";

/** An agency’s part in the case: for what, who does it, and whom of the family it knows, the one it came for first. */
interface Part {
  readonly purposes: readonly string[];
  readonly joinedAgo: number;
  readonly team: string;
  readonly rings: string;
  readonly knows: readonly Name[];
}

/** What each agency does for the Whitlocks. */
export const parts: Readonly<Record<Partner, Part>> = {
  csc: {
    purposes: ["childSafeguarding", "familyAssessment"],
    joinedAgo: 74,
    team: "Assessment team east",
    rings: "Priya Raman",
    knows: ["callum", "ellie", "joanna", "darren", "sheila"],
  },
  school: {
    purposes: ["childSafeguarding", "earlyHelp", "familyAssessment"],
    joinedAgo: 74,
    team: "Safeguarding team",
    rings: "Claire Donnelly",
    knows: ["callum", "ellie", "joanna"],
  },
  police: {
    purposes: ["childSafeguarding", "domesticAbuseSafety", "crimeInvestigation", "adultSafeguarding"],
    joinedAgo: 74,
    team: "Child protection unit",
    rings: "Laura Hennessy",
    knows: ["darren", "joanna", "callum", "sheila"],
  },
  trust: {
    purposes: ["childSafeguarding", "domesticAbuseSafety", "earlyHelp", "adultSafeguarding"],
    joinedAgo: 71,
    team: "Community mental health team",
    rings: "Chidi Nwosu",
    knows: ["joanna", "darren", "ellie", "sheila"],
  },
  daCharity: {
    purposes: ["domesticAbuseSafety", "childSafeguarding", "earlyHelp"],
    joinedAgo: 62,
    team: "Advisers",
    rings: "Zainab Chaudhry",
    knows: ["joanna", "callum"],
  },
  housing: {
    purposes: ["domesticAbuseSafety", "familyAssessment", "earlyHelp"],
    joinedAgo: 52,
    team: "Housing options",
    rings: "Gavin Pickles",
    knows: ["joanna"],
  },
  earlyHelp: {
    purposes: ["earlyHelp"],
    joinedAgo: 30,
    team: "Family help, Eastwold and Calder Vale",
    rings: "Leanne Cartwright",
    knows: ["callum", "joanna"],
  },
  asc: {
    purposes: ["adultSafeguarding", "familyAssessment"],
    joinedAgo: 61,
    team: "Safeguarding adults team",
    rings: "Grace Mutasa",
    knows: ["sheila"],
  },
};

const isPartner = (key: string): key is Partner => key in parts;
/** The agencies of the case, in that order. */
export const partners: readonly Partner[] = Object.keys(parts).filter(isPartner);

/** `Joanna’s family name, by Calder Vale Police`. */
const titled = (name: Name, what: string, by: AgencyKey): string =>
  `${whitlock(name).given}’s ${what}, by ${nameOf(by)}`;

function who(agency: Partner, name: Name, calendar: Calendar): [string, Told][] {
  const ago = Math.max(2, parts[agency].joinedAgo - 3);
  const told = (field: string, value: string): Told => ({ by: agency, about: name, field, value, ago });
  const { given, family } = whitlock(name);
  const birthday: [string, Told][] =
    agency === "school" && name === "callum"
      ? []
      : [[titled(name, "birthday", agency), told("identity.dateOfBirth", bornOn(name, calendar))]];
  return [
    [titled(name, "first name", agency), told("identity.name.given", given)],
    [titled(name, "family name", agency), told("identity.name.family", agency === "housing" ? "Whitelock" : family)],
    ...birthday,
  ];
}

function works(agency: Partner, calendar: Calendar): [string, Told][] {
  const { joinedAgo, team, rings, knows } = parts[agency];
  const [about = null] = knows;
  if (about === null) return [];
  const told = (field: string, value: Told["value"]): Told => ({ by: agency, about, field, value, ago: joinedAgo - 1 });
  return [
    [titled(about, "being known", agency), told("involvement.flag", "current")],
    [titled(about, "team", agency), told("involvement.agencyAndTeam", team)],
    [titled(about, "practitioner", agency), told("involvement.leadPractitioner", { name: rings, role: jobOf(rings) })],
    [titled(about, "number to ring", agency), told("involvement.practitionerContact", contactOf(rings))],
    [
      titled(about, "dates", agency),
      told("involvement.dates", { from: calendar.day(joinedAgo), last: calendar.day(4) }),
    ],
    [
      titled(about, "coverage", agency),
      told("involvement.coverage", {
        from: calendar.day(2000),
        area: "Harrowmere and the valley",
        updated: calendar.day(2),
      }),
    ],
  ];
}

/** Who each agency says that they are, and that it works with them. */
export const headlinesOn = (calendar: Calendar): Readonly<Record<string, Told>> =>
  Object.fromEntries(
    partners.flatMap((agency) => [
      ...parts[agency].knows.flatMap((name) => who(agency, name, calendar)),
      ...works(agency, calendar),
    ]),
  );
