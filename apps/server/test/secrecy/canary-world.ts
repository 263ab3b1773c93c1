import {
  type Field,
  levels,
  type Value,
  type World,
  type WorldCase,
  type WorldEntry,
  type WorldProfessional,
} from "@concordat/domain";
import { plainDecisions, sayingWhy } from "@concordat/testkit";
import { elsewhere, harrowmere, sceneAt } from "../scene/scene.ts";

/** A word that stands in one value of one entry and nowhere else. */
export const canaryIn = ({ id }: Pick<WorldEntry, "id">): string => `canary${id.replaceAll("-", "")}`;

const takesWords = (type: string): boolean => type === "string" || type === "text";

function withCanary(entry: WorldEntry, field: Field | undefined): Value {
  const sung = (words: unknown) => `${String(words)} ${canaryIn(entry)}`;
  const { value } = entry;
  if (!field || typeof value !== "object") return field && takesWords(field.type) ? sung(value) : value;
  const parts = new Set((field.parts ?? []).filter(({ type }) => takesWords(type)).map(({ key }): string => key));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, parts.has(key) || key === "lines" ? sung(part) : part]),
  ) as Value;
}

/** A world’s cases with a canary in every value that is words. */
function singing({ glossary, cases }: World): WorldCase[] {
  const fields = new Map<string, Field>(glossary.catalogue.fields.map((field) => [field.key, field]));
  return cases.map((file) => ({
    ...file,
    entries: file.entries.map((entry) => ({ ...entry, value: withCanary(entry, fields.get(entry.field)) })),
  }));
}

export const canaryCases = { here: singing(harrowmere), there: singing(elsewhere) };
export const everyCanary = [...canaryCases.here, ...canaryCases.there].flatMap(({ entries }) => entries.map(canaryIn));

const rank = (level: (typeof levels)[number]): number => levels.indexOf(level);

/** How much somebody may see of each row of a case at most, for any purpose of their agency, by the plain evaluator. */
function mostOf(world: World, file: WorldCase, who: WorldProfessional): Map<string, number> {
  const mine = file.involvements.filter(({ agency }) => agency === who.agency);
  const most = new Map<string, number>();
  for (const purpose of new Set(mine.flatMap(({ purposes }) => purposes)))
    for (const [key, { level }] of plainDecisions({ world, file, who, purpose, at: sceneAt }))
      most.set(key, Math.max(most.get(key) ?? 0, rank(level)));
  return most;
}

/** Of one case: the canaries, ids and contacts that must never reach somebody. */
function forbiddenOf(world: World, file: WorldCase, who: WorldProfessional): string[] {
  const most = mostOf(world, file, who);
  const opens = [...most.values()].some((level) => level > 0);
  const seen = (id: string, field: string, level: "known" | "value") =>
    (most.get(`${id} ${field}`) ?? 0) >= rank(level);
  return [
    ...(opens ? [] : [file.reference]),
    ...file.entries.filter(({ id, field }) => !seen(id, field, "known")).map(({ id }) => id),
    ...file.entries.filter(({ id, field }) => !seen(id, field, "value")).map(canaryIn),
    ...[...file.barriers, ...file.determinations, ...file.consents, ...file.shields, ...file.overrides].map(
      ({ id }) => id,
    ),
    ...file.releases.filter(({ toAgency }) => toAgency !== who.agency).map(({ id }) => id),
  ];
}

/**
 * How to reach colleagues in other agencies whom no case of this reader’s shows as reachable. A governance lead manages
 * the people of all agencies, and reaches them.
 */
function contactsKeptFrom(world: World, who: WorldProfessional): string[] {
  if (who.roles.includes("governanceLead")) return [];
  const reachable = new Set(
    world.cases.flatMap((file) => {
      const most = mostOf(world, file, who);
      return file.team
        .filter(({ id }) => (most.get(`${id} involvement.practitionerContact`) ?? 0) >= rank("value"))
        .map(({ professional }) => professional);
    }),
  );
  return world.professionals
    .filter(({ id, agency }) => agency !== who.agency && !reachable.has(id))
    .flatMap(({ phone, email }) => [phone, email]);
}

const namesOf = ({ partnership, agencies, professionals, agreements }: World): string[] => [
  partnership.name,
  ...agencies.flatMap(({ id, name }) => [id, name]),
  ...professionals.flatMap(({ id, name, email }) => [id, name, email]),
  ...agreements.flatMap(({ id, versions }) => [id, ...versions.map((version) => version.id)]),
];

const governs = ({ roles }: WorldProfessional): boolean =>
  roles.some((role) => ["governanceLead", "signatory", "dpo"].includes(role));

/** Both partnerships with everybody having said why: what may be seen at most. */
const [here, there] = [sayingWhy(harrowmere, sceneAt), sayingWhy(elsewhere, sceneAt)];

/** Everything that must never reach somebody, whatever they ask. */
export function forbiddenTo(who: WorldProfessional): string[] {
  const isHere = here.professionals.includes(who);
  const [own, other] = isHere ? [here, there] : [there, here];
  const drafts = own.agreements.flatMap(({ versions }) => versions.filter(({ force }) => force === undefined));
  return [
    ...own.cases.flatMap((file) => forbiddenOf(own, file, who)),
    ...other.cases.flatMap((file) => forbiddenOf(other, file, who)),
    ...contactsKeptFrom(own, who),
    // Anybody may look at the list of demonstration people: it is what a demonstration is for.
    ...namesOf(other).filter((name) => isHere || !demonstrated.has(name)),
    ...(governs(who) ? [] : drafts.map(({ agreement }) => agreement.title)),
  ];
}

const demonstrated = new Set<string>([
  ...harrowmere.professionals.flatMap(({ id, name }) => [id, name]),
  ...harrowmere.agencies.flatMap(({ id, name }) => [id, name]),
]);

/** What betrays the machinery, in any answer. */
export const machinery = [
  "Failed query",
  "params:",
  "duplicate key",
  "violates",
  "at file:",
  "node_modules",
  "$argon2",
  "concordat_request",
];
