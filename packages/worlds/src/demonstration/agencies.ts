import { AgencyId, Party, type WorldAgency } from "@concordat/domain";
import { idNamed } from "../named-id.ts";

const council = "Harrowmere Council";
const trust = "Calder Vale Mental Health and Community NHS Trust";

/** The agencies of the demonstration. `mail` is the host of their e-mail addresses, `signs` the office that signs for them. */
const table = {
  csc: {
    name: "Harrowmere Children’s Social Care",
    shortName: "Children’s social care",
    kind: "childrensSocialCare",
    controller: council,
    colour: "blue",
    mark: "CS",
    mail: "childrens-social-care.example.org",
    signs: "Director of Children’s Services",
  },
  asc: {
    name: "Harrowmere Adult Social Care",
    shortName: "Adult social care",
    kind: "adultSocialCare",
    controller: council,
    colour: "teal",
    mark: "AS",
    mail: "adult-social-care.example.org",
    signs: "Director of Adult Social Services",
  },
  earlyHelp: {
    name: "Harrowmere Early Help",
    shortName: "Early help",
    kind: "earlyHelp",
    controller: council,
    colour: "grape",
    mark: "EH",
    mail: "early-help.example.org",
    signs: "Head of Family Help",
  },
  housing: {
    name: "Harrowmere Housing and Homelessness Service",
    shortName: "Housing",
    kind: "housingOptions",
    controller: council,
    colour: "orange",
    mark: "HO",
    mail: "housing.example.org",
    signs: "Head of Housing",
  },
  police: {
    name: "Calder Vale Police",
    shortName: "Police",
    kind: "police",
    controller: "Chief Constable of Calder Vale Police",
    colour: "indigo",
    mark: "PO",
    mail: "police.example.org",
    signs: "Head of Public Protection",
  },
  trust: {
    name: trust,
    shortName: "Health trust",
    kind: "mentalHealthTrust",
    controller: trust,
    colour: "green",
    mark: "HT",
    mail: "health-trust.example.org",
    signs: "Chief Nurse",
  },
  school: {
    name: "Eastwold High School",
    shortName: "School",
    kind: "school",
    controller: "Eastwold Learning Trust",
    colour: "pink",
    mark: "SC",
    mail: "eastwold-high.example.org",
    signs: "Headteacher",
  },
  daCharity: {
    name: "Lanternlight Domestic Abuse Service",
    shortName: "Lanternlight",
    kind: "domesticAbuse",
    controller: "Lanternlight",
    colour: "yellow",
    mark: "LL",
    mail: "lanternlight.example.org",
    signs: "Chief executive",
  },
  outreach: {
    name: "Open Doorways Street Outreach",
    shortName: "Open Doorways",
    kind: "streetOutreach",
    controller: "Open Doorways",
    colour: "red",
    mark: "OD",
    mail: "open-doorways.example.org",
    signs: "Director",
  },
  joint: {
    name: "Harrowmere Safeguarding Partnership: joint record",
    shortName: "Joint record",
    kind: "joint",
    controller: council,
    colour: "gray",
    mark: "JR",
    mail: "partnership.example.org",
    signs: "",
  },
} as const;

/** Who can own an entry. */
export type AgencyKey = keyof typeof table;
/** Every agency that has people of its own: all but the joint record. */
export type WorkingAgency = Exclude<AgencyKey, "joint">;

const isKey = (key: string): key is AgencyKey => key in table;
/** All of them, in the order in which they are listed. */
const agencyKeys: readonly AgencyKey[] = Object.keys(table).filter(isKey);
const ids = new Map(agencyKeys.map((key) => [key, AgencyId.parse(idNamed(`agency/${key}`))]));

/** An agency keeps its id from one day to the next. */
export function agencyId(key: AgencyKey): AgencyId {
  const id = ids.get(key);
  if (!id) throw new RangeError(key);
  return id;
}

const controllerId = (name: string): string => idNamed(`controller/${name}`);

/** The bodies that answer for the agencies. */
export const controllers = [...new Set(agencyKeys.map((key) => table[key].controller))].map((name) => ({
  id: controllerId(name),
  name,
}));

/** Long before anything that the demonstration shows. */
const assuredSince = Date.parse("2024-04-01T00:00:00Z");

/** The partnership holds everybody's signed memorandum; the housing authority supports who joins the view of rough sleeping. */
const assurancesOf = (key: WorkingAgency) =>
  [
    { assurance: "signedMemorandum", by: agencyId("joint") },
    { assurance: "securityStandard", by: agencyId("joint") },
    ...(key === "housing" ? [] : [{ assurance: "endorsement", by: agencyId("housing") }]),
  ].map((each) => ({ id: idNamed(`assurance/${key}/${each.assurance}`), ...each, from: assuredSince }));

/** The agencies as a world lists them. */
export const agencies: readonly WorldAgency[] = agencyKeys.map((key, index) => {
  const { controller, mail, signs: _office, ...look } = table[key];
  const duty = { phone: `07700 900${index + 10}`, email: `duty@${mail}` };
  const assurances = key === "joint" ? [] : assurancesOf(key);
  return { id: agencyId(key), controller: controllerId(controller), ...look, ...duty, assurances };
});

/** The host of its e-mail addresses. */
export const mailHostOf = (key: AgencyKey): string => table[key].mail;
/** Its full name. */
export const nameOf = (key: AgencyKey): string => table[key].name;

/** An agency as it signs. */
export const partyFor = (key: WorkingAgency): Party => {
  const { name, kind, controller, signs } = table[key];
  return Party.parse({ agency: agencyId(key), name, kind, controller, capacity: "controller", signatoryRole: signs });
};
