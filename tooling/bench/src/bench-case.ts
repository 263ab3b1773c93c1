import {
  AgencyId,
  CaseId,
  type Day,
  daysAfter,
  EntryId,
  SubjectId,
  type World,
  type WorldCase,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { Chance } from "@concordat/worlds";
import { purpose } from "./bench-agreement.ts";
import { fields, valueFor } from "./bench-fields.ts";
import { sizes } from "./bench-partnership.ts";

/** The partnership whose case it is, and when. */
export interface Setting {
  readonly world: World;
  readonly today: Day;
  readonly at: number;
}

interface Making extends Setting {
  readonly chance: Chance;
  readonly involved: World["agencies"];
}

const peopleOf = ({ professionals }: World, agency: AgencyId) =>
  professionals.filter((professional) => professional.agency === agency);

const subjectsFor = ({ chance, involved, at }: Making): WorldCase["subjects"][number][] =>
  chance.times(3, (index) => ({
    id: SubjectId.parse(chance.uuid()),
    person: chance.uuid(),
    agency: chance.one(involved).id,
    roles: [{ id: chance.uuid(), role: index === 0 ? "parent" : "child", agency: chance.one(involved).id, from: at }],
  }));

/** Each of the three people has a name and a date of birth; the rest is anything. */
const named = ["identity.name.family", "identity.name.given", "identity.dateOfBirth", "identity.dateOfBirth"];
const typed = fields.filter(({ key }) => !key.startsWith("identity.name."));

function entryFor(index: number, subjects: WorldCase["subjects"], making: Making): WorldCase["entries"][number] {
  const { chance, involved, world, today, at } = making;
  const subject = subjects[index % 3];
  const owner = involved[index % sizes.agenciesInACase];
  if (!subject || !owner) throw new Error("A case has people and agencies.");
  const field = standard.catalogue.fields.find(({ key }) => key === named[Math.floor(index / 3)]) ?? chance.one(typed);
  const value =
    field.key === "identity.dateOfBirth"
      ? daysAfter(today, -365 * (index % 3 === 0 ? 36 : 9))
      : valueFor(chance, field.key);
  return {
    id: EntryId.parse(chance.uuid()),
    subject: subject.id,
    field: field.key,
    owner: owner.id,
    source: null,
    recordedBy: peopleOf(world, owner.id)[1]?.id ?? chance.one(world.professionals).id,
    observedOn: daysAfter(today, -chance.whole(0, 2500)),
    recordedAt: at,
    supersedes: null,
    tags: chance.happens(0.4) ? ["relevant"] : [],
    handling: null,
    embargoUntil: null,
    value,
  };
}

const workedBy = (number: number, { chance, involved, world, at }: Making) => ({
  involvements: involved.map(({ id }) => ({ id: chance.uuid(), agency: id, purposes: [purpose], from: at })),
  team: involved.flatMap(({ id }) => {
    const [, ...practitioners] = peopleOf(world, id);
    const member = practitioners[number % Math.max(1, practitioners.length)];
    return member ? [{ id: chance.uuid(), professional: member.id, agency: id, caseRoles: ["member"], from: at }] : [];
  }),
});

const foundIn = ({ chance, involved, at }: Making, subjects: WorldCase["subjects"]) => ({
  determinations: involved.slice(0, 2).map(({ id }) => ({
    id: chance.uuid(),
    agency: id,
    subject: null,
    kind: "threshold" as const,
    code: "s47",
    answer: "yes",
    from: at,
  })),
  consents: subjects.map(({ id }) => ({
    id: chance.uuid(),
    agency: involved[0]?.id ?? subjects[0]?.agency ?? AgencyId.parse(chance.uuid()),
    subject: id,
    scope: "toRefer",
    giver: "self",
    decision: "given",
    from: at,
  })),
});

/** The case of a number: the same each time, so that cases can be made and loaded a part at a time. */
export function benchCase(number: number, setting: Setting): WorldCase {
  const { agencies } = setting.world;
  const chance = new Chance(100_000 + number);
  const involved = chance
    .times(sizes.agenciesInACase, (place) => agencies[(number * 7 + place * 23) % sizes.agencies])
    .flatMap((agency) => agency ?? []);
  const making: Making = { ...setting, chance, involved };
  const subjects = subjectsFor(making);
  const entries = chance.times(sizes.entriesInACase, (index) => entryFor(index, subjects, making));
  return {
    id: CaseId.parse(chance.uuid()),
    reference: `B-${number}`,
    caseType: chance.one(["childSafeguarding", "earlyHelp", "marac"]),
    stage: "open",
    area: "north",
    openedOn: daysAfter(setting.today, -chance.whole(0, 1000)),
    subjects,
    relationships: [],
    ...workedBy(number, making),
    barriers: [],
    ...foundIn(making, subjects),
    shields: [],
    overrides: [],
    releases: [],
    entries,
  };
}
