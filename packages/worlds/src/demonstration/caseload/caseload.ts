import { CaseId, type WorldCase } from "@concordat/domain";
import { Chance } from "../../chance.ts";
import type { Calendar } from "../calendar.ts";
import { Identifiers } from "../people/identifiers.ts";
import { areas } from "../people/places.ts";
import { writeRecords } from "../records/index.ts";
import { CaseDraft } from "./case-draft.ts";
import { type CaseKind, caseKinds } from "./case-kinds.ts";
import { consentsOf } from "./consents.ts";
import { determinationsOf } from "./determinations.ts";
import { householdFor } from "./household.ts";
import { knownBy, placesIn } from "./people-and-places.ts";
import { barriersOf, overridesOf, releasesOf, shieldsOf } from "./protections.ts";
import { References } from "./references.ts";
import { involvementsOf, relationshipsOf, subjectsOf, teamOf } from "./structure.ts";
import type { Workload } from "./workload.ts";

const seed = 20_260_101;
const threeYears = 1095;

/** What all cases of a caseload draw from. */
interface Sources {
  readonly chance: Chance;
  readonly calendar: Calendar;
  readonly identifiers: Identifiers;
  readonly references: References;
  readonly workload: Workload;
}

/** When a case was opened, more often lately than long ago, and whether and when it was closed. */
function times(chance: Chance): { readonly openedAgo: number; readonly closedAgo: number | null } {
  const openedAgo = 6 + Math.floor((threeYears - 6) * chance.next() ** 2);
  const closed = openedAgo > 120 && chance.happens(openedAgo > 400 ? 0.4 : 0.15);
  return { openedAgo, closedAgo: closed ? chance.whole(5, Math.floor(openedAgo * 0.7)) : null };
}

function draftOf(kind: CaseKind, { chance, calendar, identifiers, workload }: Sources): CaseDraft {
  const id = CaseId.parse(chance.uuid());
  const { openedAgo, closedAgo } = times(chance);
  const area = chance.one(areas);
  const household = householdFor(chance, { calendar, area, caseType: kind.caseType });
  const places = placesIn(chance, { kind, openedAgo, closedAgo }, workload);
  const people = knownBy(
    chance,
    household,
    places.map(({ agency }) => agency),
  );
  return new CaseDraft({
    id,
    kind,
    chance,
    calendar,
    identifiers,
    openedAgo,
    closed: closedAgo !== null,
    adopted: kind.caseType === "familyAssessment" && chance.happens(0.05),
    area,
    people,
    places,
  });
}

const stageOf = ({ chance, case: { closed, kind } }: CaseDraft): string =>
  closed
    ? "closed"
    : chance.one(kind.caseType === "familyAssessment" ? ["assessment"] : ["open", "assessment", "plan"]);

function caseFrom(kind: CaseKind, sources: Sources): WorldCase {
  const draft = draftOf(kind, sources);
  const { id, calendar, openedAgo, area } = draft.case;
  const stage = stageOf(draft);
  const structure = {
    subjects: subjectsOf(draft),
    relationships: relationshipsOf(draft),
    involvements: involvementsOf(draft),
    team: teamOf(draft),
    barriers: barriersOf(draft),
    determinations: determinationsOf(draft),
    consents: consentsOf(draft),
    overrides: overridesOf(draft),
    shields: shieldsOf(draft),
  };
  writeRecords(draft);
  return {
    id,
    reference: sources.references.next(),
    caseType: kind.caseType,
    stage,
    area,
    openedOn: calendar.day(openedAgo),
    ...structure,
    releases: releasesOf(draft),
    entries: draft.entries,
  };
}

/** In no order, so that nobody’s time runs out before a kind of case has had its share. */
const shuffled = <Item>(chance: Chance, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: chance.next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Three hundred cases but for one: that one is told on its own. The same every day, only that time moves on. */
export function caseload(calendar: Calendar, workload: Workload, taken: readonly string[]): WorldCase[] {
  const chance = new Chance(seed);
  const sources: Sources = {
    chance,
    calendar,
    workload,
    identifiers: new Identifiers(),
    references: new References(chance, taken),
  };
  const kinds = shuffled(
    chance,
    caseKinds.flatMap((kind) => chance.times(kind.count, () => kind)),
  );
  return kinds.map((kind) => caseFrom(kind, sources));
}
