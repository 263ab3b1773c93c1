import type { Condition, WorldEntry } from "@concordat/domain";
import { assuranceTest, episodeTest, needTest } from "./plain-agency.ts";
import { keptAfterClosing } from "./plain-keeping.ts";
import { earlier, localDay, stretchBack } from "./plain-dates.ts";
import { counted, hasAny, isOne, type Question, runs, type Truth, type Word, wordsOfEntries } from "./plain-facts.ts";
import { ageTest, factorsPresent, lifeStageTest, scoreTest, valueText } from "./plain-person.ts";

/** The row that is asked about, as far as conditions about an entry read it. */
export interface Asked extends Question {
  readonly entry: Pick<WorldEntry, "id" | "observedOn" | "tags" | "handling"> | null;
  /** When it was recorded; of a row of structure, when it began. */
  readonly recordedAt: number;
  readonly readerConflicted: boolean;
}

const classOf = ({ world, file }: Asked, id: string): string | undefined => {
  const entry = file.entries.find((each) => each.id === id);
  const field = world.glossary.catalogue.fields.find(({ key }) => key === entry?.field);
  if (!entry || !field) return undefined;
  if (field.type === "code") return valueText(entry.value);
  const part = field.parts?.find(({ classifies }) => classifies)?.key;
  const found =
    part && typeof entry.value === "object"
      ? Object.entries(entry.value).find(([key]) => key === part)?.[1]
      : undefined;
  return found === undefined ? undefined : valueText(found);
};

const determined = ({ file, at }: Asked, kind: string, code?: string): Word[] =>
  file.determinations
    .filter((each) => each.kind === kind && (code === undefined || each.code === code) && runs(each, at))
    .map(({ subject, agency, code: says, answer }) => ({
      about: subject,
      by: agency,
      says: kind === "circumstance" ? answer : says,
      until: undefined,
    }));

/** What was decided about a consent, in words that name nobody or one of these as who receives. */
const consents = (
  { scope, giver }: { readonly scope: string; readonly giver: string },
  { file, at }: Asked,
  naming: readonly (string | null)[],
): Word[] =>
  file.consents
    .filter((each) => each.scope === scope && each.giver === giver && runs(each, at))
    .filter(({ toAgency }) => naming.includes(toAgency ?? null))
    .map(({ subject, agency, decision }) => ({ about: subject, by: agency, says: decision, until: undefined }));

/** Whether a condition holds, read straight from the world and from what the sentence says. */
export function holds(condition: Condition, asked: Asked): Truth {
  const { file, at, today, entry } = asked;
  switch (condition.kind) {
    case "caseType":
      return condition.in.some((code) => code === file.caseType);
    case "stage":
      return condition.in.some((code) => code === file.stage);
    case "area":
      return condition.in.some((code) => code === file.area);
    case "involved":
      return file.involvements.some(
        (each) =>
          runs(each, at) &&
          asked.world.agencies.some(({ id, kind }) => id === each.agency && kind === condition.agencyKind),
      );
    case "conflict":
      return asked.readerConflicted === (condition.is === "declared");
    case "override":
      return file.overrides.some((each) => runs(each, at));
    case "threshold": {
      const yes = file.determinations.filter(({ kind, answer }) => kind !== "threshold" || answer === "yes");
      return hasAny(
        counted(determined({ ...asked, file: { ...file, determinations: yes } }, "threshold"), asked, condition.by),
        condition.in,
      );
    }
    case "circumstance":
      return isOne(counted(determined(asked, "circumstance", condition.circumstance), asked, condition.by), [
        condition.is,
      ]);
    case "notice":
      return isOne(counted(determined(asked, "notice"), asked, condition.by), condition.is);
    case "need":
      return needTest(condition, asked);
    case "assurance":
      return assuranceTest(condition, asked);
    case "dates":
      return (condition.first ?? today) <= today && today <= (condition.last ?? today);
    case "episode":
      return episodeTest(condition, asked);
    case "sinceClosed":
      return keptAfterClosing(condition, asked);
    case "lifeStage":
      return lifeStageTest(condition, asked);
    case "consent":
      return isOne(counted(consents(condition, asked, [null, asked.reader]), asked, condition.by), condition.is);
    case "namedConsent":
      return isOne(counted(consents(condition, asked, [asked.reader]), asked, condition.by), condition.is);
    case "subjectRole": {
      const roles = file.subjects.flatMap(({ id, roles: each }) =>
        each
          .filter((role) => runs(role, at))
          .map(({ role, agency }) => ({ about: id, by: agency, says: role, until: undefined })),
      );
      return hasAny(counted(roles, asked, condition.by), condition.in);
    }
    case "linkedTo":
      return hasAny(counted(links(asked), asked, condition.by), [condition.role]);
    case "status": {
      const statuses = wordsOfEntries(asked, (field, value) => (field.key === "csc.status" ? [valueText(value)] : []));
      const since = earlier(today, condition.withinMonths);
      return hasAny(
        counted(
          statuses,
          asked,
          condition.by,
          ({ until }) => until === undefined || until > at || (condition.withinMonths > 0 && localDay(until) >= since),
        ),
        condition.in,
      );
    }
    case "age":
      return ageTest(condition, asked);
    case "score":
      return scoreTest(condition, asked);
    case "factors":
      return factorsPresent(asked, condition.across === "household") >= condition.atLeast ? true : null;
    case "recency": {
      const day = condition.of === "observed" ? entry?.observedOn : localDay(asked.recordedAt);
      return day ? day >= stretchBack(condition.on === "today" ? today : file.openedOn, condition) : null;
    }
    case "value": {
      const said = entry ? classOf(asked, entry.id) : undefined;
      return said === undefined ? null : condition.in.some((code) => code === said);
    }
    case "tag":
      return (entry?.tags.some((tag) => tag === condition.tag) ?? false) === (condition.is === "present");
    case "handling":
      return condition.in.some((code) => code === (entry?.handling ?? "none"));
    case "atMost":
      return true;
  }
}

/** Each end of a relationship is linked to somebody with the roles of the other end. */
function links({ file, at }: Asked): Word[] {
  return file.relationships
    .filter((each) => runs(each, at))
    .flatMap(({ one, other, agency }) =>
      [
        [one, other],
        [other, one],
      ].flatMap(([near, far]) =>
        (file.subjects.find(({ id }) => id === far)?.roles ?? [])
          .filter((role) => runs(role, at))
          .map(({ role }) => ({ about: near ?? null, by: agency, says: role, until: undefined })),
      ),
    );
}
