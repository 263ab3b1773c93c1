import { CaseId, EntryId, FieldKey, ReleaseId, type WorldCase, type WorldEntry } from "@concordat/domain";
import { idNamed } from "../../named-id.ts";
import { type AgencyKey, agencyId } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";
import { professionalId } from "../professionals.ts";
import { barriersOn, consentsOn, determinationsOn, overridesOn, shieldsOn } from "./facts.ts";
import { headlinesOn, parts, partners } from "./known-to.ts";
import { toldByHousing, toldByOtherServices, toldBySocialCare, toldTogether } from "./told-by-council.ts";
import { toldByHealth, toldByLanternlight, toldBySchool } from "./told-by-partners.ts";
import { toldByPolice } from "./told-by-police.ts";
import type { Told } from "./told.ts";
import { kinship, names, subjectOfWhitlock, whitlock } from "./whitlocks.ts";

const id = (what: string): string => idNamed(`showcase/${what}`);

/** Stays the same from day to day, as does its reference. */
export const whitlockCase: CaseId = CaseId.parse(id("case"));
/** How people speak of it. */
export const whitlockReference = "HS-4F7K-29QD";

/** The id of what the showcase calls by this name. */
export const whitlockEntry = (title: string): EntryId => EntryId.parse(id(`entry/${title}`));

/** Who is on the team, and as what. */
export const whitlockTeam: readonly (readonly [name: string, AgencyKey, readonly string[]])[] = [
  ["Priya Raman", "csc", ["lead", "receivingTeam"]],
  ["Hannah Fairbrother", "csc", ["member"]],
  ["Laura Hennessy", "police", ["member", "maracAttendee", "enquiryParticipant"]],
  ["Joanne Sykes", "police", ["maracAttendee"]],
  ["Anil Kapoor", "police", ["member"]],
  ["Chidi Nwosu", "trust", ["taf", "maracAttendee", "enquiryParticipant"]],
  ["Claire Donnelly", "school", ["taf", "referrer"]],
  ["Leanne Cartwright", "earlyHelp", ["taf"]],
  ["Zainab Chaudhry", "daCharity", ["taf", "maracAttendee"]],
  ["Gavin Pickles", "housing", ["maracAttendee"]],
  ["Grace Mutasa", "asc", ["enquiryParticipant"]],
];

const writerFor = (agency: AgencyKey): string => {
  const [, part] = Object.entries(parts).find(([key]) => key === agency) ?? [];
  return part?.rings ?? parts.earlyHelp.rings;
};

function entryFrom(title: string, told: Told, calendar: Calendar): WorldEntry {
  return {
    id: whitlockEntry(title),
    subject: told.about === null ? null : subjectOfWhitlock(told.about),
    field: FieldKey.parse(told.field),
    owner: agencyId(told.by),
    source: told.source ? agencyId(told.source) : null,
    recordedBy: professionalId(writerFor(told.by)),
    observedOn: calendar.day(told.ago + (told.older ?? 0)),
    recordedAt: calendar.instant(told.ago),
    supersedes: told.corrects === undefined ? null : whitlockEntry(told.corrects),
    tags: told.tags ?? [],
    handling: told.handling ?? null,
    embargoUntil: told.embargoDays === undefined ? null : calendar.instant(-told.embargoDays),
    value: told.value,
  };
}

const entriesOn = (calendar: Calendar): WorldEntry[] =>
  Object.entries({
    ...headlinesOn(calendar),
    ...toldBySocialCare(calendar),
    ...toldByHousing(calendar),
    ...toldByOtherServices(calendar),
    ...toldByPolice(calendar),
    ...toldByHealth(calendar),
    ...toldBySchool(calendar),
    ...toldByLanternlight(calendar),
    ...toldTogether(calendar),
  }).map(([title, told]) => entryFrom(title, told, calendar));

const subjectsOn = (calendar: Calendar): WorldCase["subjects"] =>
  names.map((name) => ({
    id: subjectOfWhitlock(name),
    person: id(`person/${name}`),
    agency: agencyId("csc"),
    roles: Object.entries(whitlock(name).roles).flatMap(([role, by]) =>
      by.map((agency) => ({
        id: id(`role/${name}/${role}/${agency}`),
        role,
        agency: agencyId(agency),
        from: calendar.instant(parts[agency].joinedAgo),
      })),
    ),
  }));

/** The trust lets the social worker, and her alone, know the diagnosis. */
const releasesOn = (calendar: Calendar): WorldCase["releases"] => [
  {
    id: ReleaseId.parse(id("release")),
    agency: agencyId("trust"),
    releasedBy: professionalId("Farah Siddiqui"),
    entry: whitlockEntry("Joanna’s diagnosis"),
    subject: null,
    field: null,
    toAgency: agencyId("csc"),
    toProfessional: professionalId("Priya Raman"),
    show: "value",
    gateway: "ca1989.s47",
    from: calendar.instant(15),
    until: calendar.instant(-75),
  },
];

/** The case that the guides and the screens show: one family, eight agencies, five purposes. */
export function whitlockCaseOn(calendar: Calendar): WorldCase {
  return {
    id: whitlockCase,
    reference: whitlockReference,
    caseType: "childSafeguarding",
    stage: "plan",
    area: "east",
    openedOn: calendar.day(74),
    subjects: subjectsOn(calendar),
    relationships: kinship.map(([one, kind, other, agency]) => ({
      id: id(`kinship/${one}/${kind}/${other}`),
      one: subjectOfWhitlock(one),
      other: subjectOfWhitlock(other),
      kind,
      agency: agencyId(agency),
      from: calendar.instant(60),
    })),
    involvements: partners.map((agency) => ({
      id: id(`involvement/${agency}`),
      agency: agencyId(agency),
      purposes: parts[agency].purposes,
      from: calendar.instant(parts[agency].joinedAgo),
    })),
    team: whitlockTeam.map(([name, agency, caseRoles]) => ({
      id: id(`team/${name}`),
      professional: professionalId(name),
      agency: agencyId(agency),
      caseRoles,
      from: calendar.instant(30),
    })),
    barriers: barriersOn(calendar),
    determinations: determinationsOn(calendar),
    consents: consentsOn(calendar),
    shields: shieldsOn(calendar),
    overrides: overridesOn(calendar),
    releases: releasesOn(calendar),
    entries: entriesOn(calendar),
  };
}
