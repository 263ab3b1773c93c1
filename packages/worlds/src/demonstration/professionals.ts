import { ProfessionalId, type WorldProfessional } from "@concordat/domain";
import { idNamed } from "../named-id.ts";
import { agencyId, mailHostOf, type WorkingAgency } from "./agencies.ts";
import type { Calendar } from "./calendar.ts";

/** A person on the payroll. `holds` are certificates that are valid, `held` those that have run out. */
interface Person {
  readonly name: string;
  readonly is: string;
  readonly roles: readonly string[];
  readonly holds?: readonly string[];
  readonly held?: readonly string[];
}

const worker = (name: string, is: string, more: Partial<Person> = {}): Person => ({
  name,
  is,
  roles: ["practitioner"],
  holds: ["informationSharing"],
  ...more,
});
const supervisor = (name: string, is: string): Person => worker(name, is, { roles: ["practitioner", "supervisor"] });
const lead = (name: string, is: string): Person => worker(name, is, { roles: ["practitioner", "safeguardingLead"] });
const signs = (name: string, is: string): Person => ({ name, is, roles: ["signatory"] });
const accepts = (name: string, is = "Senior information risk owner"): Person => ({ name, is, roles: ["siro"] });
const declared = { holds: ["informationSharing", "maracDeclaration"] };
const vetted = { holds: ["informationSharing", "vetted", "chainUndertaking"] };

/** Who works where. Every name is made up. */
const staff: Record<WorkingAgency, readonly Person[]> = {
  csc: [
    worker("Priya Raman", "Senior social worker, assessment"),
    worker("Daniel Okafor", "Social worker, child protection", declared),
    worker("Megan Llewellyn", "Social worker, assessment"),
    worker("Tomasz Wilk", "Social worker, child protection"),
    worker("Hannah Fairbrother", "Hub social worker", { roles: ["practitioner", "mashPractitioner"] }),
    worker("Yusuf Demir", "Hub social worker", { roles: ["practitioner", "mashPractitioner"] }),
    worker("Ruth Abernathy", "Hub manager", { roles: ["practitioner", "mashManager"] }),
    supervisor("Colin Prentice", "Team manager"),
    signs("Margaret Osei-Bonsu", "Director of Children’s Services"),
    { name: "Alice Thornbury", is: "Partnership governance lead", roles: ["governanceLead"] },
  ],
  asc: [
    worker("Grace Mutasa", "Social worker, adults"),
    worker("Ewan Drummond", "Social worker, adults", declared),
    lead("Bernadette Lyle", "Safeguarding adults lead"),
    signs("Peter Hollis", "Director of Adult Social Services"),
    accepts("Philippa Rowe"),
    { name: "Samuel Whitcombe", is: "Data protection officer", roles: ["dpo"] },
  ],
  earlyHelp: [
    worker("Leanne Cartwright", "Family help worker"),
    worker("Jamal Edwards", "Family help worker"),
    worker("Sofia Petrescu", "Family help worker"),
    supervisor("Karen Boothroyd", "Team manager"),
    signs("Imran Sheikh", "Head of Family Help"),
    accepts("Duncan Mayhew"),
  ],
  housing: [
    worker("Gavin Pickles", "Housing options officer", { held: ["maracDeclaration"] }),
    worker("Aisha Bello", "Homelessness prevention officer", declared),
    worker("Rob Tanner", "Rough sleeping coordinator", vetted),
    worker("Mei-Ling Cheung", "Housing options officer"),
    supervisor("Denise Whitehead", "Service manager"),
    signs("Helen Marchetti", "Head of Housing"),
    accepts("Oona Gallagher"),
  ],
  police: [
    worker("Laura Hennessy", "Detective constable, child protection", declared),
    worker("Marcus Bright", "Detective constable, child protection"),
    worker("Anil Kapoor", "Neighbourhood officer"),
    worker("Rachel Tindall", "Neighbourhood officer"),
    worker("Joanne Sykes", "MARAC coordinator", { roles: ["practitioner", "maracCoordinator"], ...declared }),
    supervisor("Fiona Drake", "Detective sergeant"),
    signs("Neil Ashworth", "Superintendent, public protection"),
    accepts("Vikram Anand"),
  ],
  trust: [
    worker("Chidi Nwosu", "Community mental health nurse", {
      holds: ["informationSharing", "maracDeclaration", "vetted", "chainUndertaking"],
    }),
    worker("Bethan Rees", "Health visitor"),
    worker("Oliver Strand", "Liaison nurse", declared),
    worker("Shanice Grant", "Community nurse"),
    lead("Farah Siddiqui", "Named nurse for safeguarding"),
    { name: "Alan Merrick", is: "Caldicott Guardian", roles: ["caldicottGuardian"] },
    signs("Rosalind Keane", "Chief Nurse"),
  ],
  school: [
    worker("Stephen Adeyemi", "Pastoral lead"),
    worker("Catherine Walsh", "Special needs coordinator"),
    lead("Claire Donnelly", "Designated safeguarding lead"),
    signs("Judith Harcourt", "Headteacher"),
    accepts("Simon Laverick", "Business manager and information risk owner"),
  ],
  daCharity: [
    worker("Zainab Chaudhry", "Independent domestic violence adviser", declared),
    worker("Katie Rowntree", "Independent domestic violence adviser", declared),
    supervisor("Maureen Flynn", "Service manager"),
    signs("Eleanor Voss", "Chief executive"),
    accepts("Beatrice Kwame", "Trustee for information risk"),
  ],
  outreach: [
    worker("Dwayne Campbell", "Outreach worker", vetted),
    worker("Lucy Ferreira", "Outreach worker", { holds: ["informationSharing", "vetted"], held: ["chainUndertaking"] }),
    supervisor("Terry Goodall", "Team leader"),
    signs("Ingrid Solberg", "Director"),
    accepts("Howard Pym", "Trustee for information risk"),
  ],
};

const address = (name: string): string => name.toLowerCase().replaceAll(" ", ".");

/** Somebody of that name keeps their id from one day to the next. */
export const professionalId = (name: string): ProfessionalId => ProfessionalId.parse(idNamed(`professional/${name}`));

const isWorking = (key: string): key is WorkingAgency => key in staff;
/** The agencies that have people of their own. */
const workingAgencies: readonly WorkingAgency[] = Object.keys(staff).filter(isWorking);

const directory = workingAgencies
  .flatMap((agency) => staff[agency].map((person) => ({ agency, person })))
  .map((each, index) => ({
    ...each,
    phone: `07700 900${100 + index}`,
    email: `${address(each.person.name)}@${mailHostOf(each.agency)}`,
  }));

function entryFor(name: string) {
  const entry = directory.find(({ person }) => person.name === name);
  if (!entry) throw new RangeError(`Nobody is called ${name}.`);
  return entry;
}

/** What somebody of that name does. */
export const jobOf = (name: string): string => entryFor(name).person.is;
/** How somebody of that name is reached. */
export const contactOf = (name: string): { phone: string; email: string } => {
  const { phone, email } = entryFor(name);
  return { phone, email };
};

/** Everybody with an account, with certificates that run from last autumn until next, or ran out in the spring. */
export function professionalsOn(calendar: Calendar): WorldProfessional[] {
  return directory.map(({ agency, person: { name, is, roles, holds = [], held = [] }, phone, email }) => ({
    id: professionalId(name),
    agency: agencyId(agency),
    name,
    jobTitle: is,
    roles,
    phone,
    email,
    certificates: [
      ...holds.map((certificate) => ({ certificate, from: calendar.day(240), until: calendar.day(-125) })),
      ...held.map((certificate) => ({ certificate, from: calendar.day(420), until: calendar.day(55) })),
    ],
  }));
}

/** The names of those in an agency with this role. */
export const peopleWith = (role: string, agency: WorkingAgency): string[] =>
  staff[agency].filter(({ roles }) => roles.includes(role)).map(({ name }) => name);

/** Who signs for an agency. */
export const signatoryOf = (agency: WorkingAgency): ProfessionalId =>
  professionalId(peopleWith("signatory", agency)[0] ?? "");

/** Who approves a text for an agency before its signatory signs. */
export const approverOf = (agency: WorkingAgency): ProfessionalId =>
  professionalId(["siro", "caldicottGuardian", "governanceLead"].flatMap((role) => peopleWith(role, agency))[0] ?? "");
