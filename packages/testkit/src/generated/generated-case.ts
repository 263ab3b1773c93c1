import {
  daysAfter,
  EntryId,
  type EntryId as EntryIdType,
  FieldKey,
  ReleaseId,
  SubjectId,
  type Validity,
  type WorldCase,
  type WorldEntry,
  type WorldProfessional,
} from "@concordat/domain";
import type { Chance } from "@concordat/worlds";
import type { Cast } from "./cast.ts";
import { anyClosings } from "./closing.ts";
import { anyReasons } from "./saying-why.ts";
import { anyValidity, likelyValidity } from "./generated-validity.ts";
import * as words from "./vocabulary.ts";

const day = 86_400_000;

/** One case with everything that conditions can read, some of it recorded twice and differently. */
export function anyCase(chance: Chance, cast: Cast): WorldCase {
  const { agencies, professionals, at, today } = cast;
  const validity = () => anyValidity(chance, at);
  const likely = () => likelyValidity(chance, at);
  const agency = () => chance.one(agencies).id;
  const openedOn = daysAfter(today, -chance.whole(0, 800));
  const subjects = chance.times(chance.whole(1, 3), () => ({
    id: SubjectId.parse(chance.uuid()),
    person: chance.uuid(),
    agency: agency(),
    roles: chance.times(chance.whole(0, 3), () => ({
      id: chance.uuid(),
      role: chance.one(words.subjectRoles),
      agency: agency(),
      ...validity(),
    })),
  }));
  const subject = () => chance.one(subjects).id;
  const anySubject = () => (chance.happens(0.2) ? null : subject());
  const entries = anyEntries(
    chance,
    cast,
    subjects.map(({ id }) => id),
  );
  return {
    id: cast.id,
    reference: chance.uuid().slice(0, 8),
    caseType: chance.one(["childSafeguarding", "marac", "earlyHelp"]),
    stage: chance.one(["open", "closed"]),
    area: chance.one(["north", "south"]),
    openedOn,
    subjects,
    relationships: chance.times(chance.whole(0, 2), () => ({
      id: chance.uuid(),
      one: subject(),
      other: subject(),
      kind: "parentOf",
      agency: agency(),
      ...validity(),
    })),
    involvements: agencies.flatMap(({ id }) =>
      chance.times(chance.one([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]), (index) => ({
        id: chance.uuid(),
        agency: id,
        purposes: chance.atLeastOne(words.purposes, 0.85),
        ...(index === 0 ? likely() : { from: at - chance.one([0, 20, 46]) * day }),
      })),
    ),
    team: professionals.flatMap((professional) =>
      chance.happens(0.85)
        ? [
            {
              id: chance.uuid(),
              professional: professional.id,
              agency: professional.agency,
              caseRoles: chance.some(words.caseRoles, 0.4),
              ...validity(),
            },
          ]
        : [],
    ),
    barriers: chance.happens(0.25)
      ? chance.times(chance.whole(1, 2), () => anyBarrier(chance, professionals, validity()))
      : [],
    determinations: [
      ...chance.times(chance.whole(0, 3), () => ({
        id: chance.uuid(),
        agency: agency(),
        subject: anySubject(),
        kind: "threshold" as const,
        code: chance.one(words.thresholds),
        answer: chance.one(["yes", "yes", "no"]),
        ...validity(),
      })),
      ...chance.times(chance.whole(0, 3), () => ({
        id: chance.uuid(),
        agency: agency(),
        subject: anySubject(),
        kind: "circumstance" as const,
        code: chance.one(words.circumstances),
        answer: chance.one(["yes", "yes", "no"]),
        ...validity(),
      })),
      ...chance.times(chance.whole(0, 2), () => ({
        id: chance.uuid(),
        agency: agency(),
        subject: anySubject(),
        kind: "notice" as const,
        code: chance.one(words.noticeStates),
        answer: "yes",
        ...validity(),
      })),
      ...chance.times(chance.whole(0, 4), () => ({
        id: chance.uuid(),
        agency: agency(),
        subject: anySubject(),
        kind: "need" as const,
        code: chance.one(words.needs),
        answer: "yes",
        ...validity(),
      })),
    ],
    consents: chance.times(chance.whole(0, 6), () => ({
      id: chance.uuid(),
      agency: agency(),
      subject: subject(),
      scope: chance.one(words.scopes),
      giver: chance.one(words.givers),
      decision: chance.one(["given", "given", ...words.consentDecisions]),
      toAgency: chance.happens(0.4) ? agency() : null,
      ...validity(),
    })),
    shields: chance.happens(0.2) ? [{ id: chance.uuid(), agency: agency(), subject: subject(), ...validity() }] : [],
    overrides: chance.happens(0.3)
      ? [
          {
            id: chance.uuid(),
            agency: agency(),
            professional: chance.one(professionals).id,
            approvedBy: chance.one(professionals).id,
            ...validity(),
          },
        ]
      : [],
    releases: chance.times(chance.whole(0, 2), () => {
      const entry = chance.one(entries);
      const byField = chance.happens(0.4);
      const to = chance.one(professionals);
      return {
        id: ReleaseId.parse(chance.uuid()),
        agency: chance.happens(0.8) ? entry.owner : agency(),
        releasedBy: chance.one(professionals).id,
        entry: byField ? null : entry.id,
        subject: byField ? entry.subject : null,
        field: byField ? entry.field : null,
        toAgency: to.agency,
        toProfessional: chance.happens(0.3) ? to.id : null,
        show: chance.one(["known", "coarse", "value"] as const),
        gateway: "ca2004.s10",
        ...validity(),
      };
    }),
    reasons: anyReasons(chance, professionals, at),
    closings: anyClosings(chance, cast),
    entries,
  };
}

function anyBarrier(
  chance: Chance,
  professionals: readonly WorldProfessional[],
  validity: Validity,
): WorldCase["barriers"][number] {
  const kind = chance.one(["restriction", "named", "exclusion", "conflict", "conflict"] as const);
  return {
    id: chance.uuid(),
    kind,
    ...(kind === "restriction" ? {} : { professional: chance.one(professionals).id }),
    ...validity,
  };
}

function anyEntries(
  chance: Chance,
  { agencies, professionals, joint, at, today }: Cast,
  subjects: readonly SubjectId[],
): WorldEntry[] {
  const made: WorldEntry[] = [];
  for (let index = 0; index < 12; index += 1) {
    const previous = made.findLast(({ id }) => !made.some(({ supersedes }) => supersedes === id));
    const corrects: EntryIdType | null = previous && chance.happens(0.12) ? previous.id : null;
    const field = corrects && previous ? previous.field : FieldKey.parse(chance.one(words.entryFields));
    const owner = corrects && previous ? previous.owner : chance.happens(0.08) ? joint.id : chance.one(agencies).id;
    made.push({
      id: EntryId.parse(chance.uuid()),
      subject: corrects && previous ? previous.subject : chance.happens(0.15) ? null : chance.one(subjects),
      field,
      owner,
      source: chance.happens(0.15) ? chance.one(agencies).id : null,
      recordedBy: chance.one(professionals).id,
      observedOn: chance.one([
        null,
        today,
        daysAfter(today, -1),
        daysAfter(today, -30),
        daysAfter(today, -31),
        daysAfter(today, -365),
        daysAfter(today, -366),
        daysAfter(today, 1),
      ]),
      recordedAt: at - (46 - Math.floor(index / 4)) * day + index * 70 * 60_000,
      supersedes: corrects,
      tags: chance.some(words.tags, 0.3),
      handling: chance.one([null, null, ...words.markings]),
      embargoUntil: chance.one([null, null, null, null, at - 1, at, at + 1, at + day]),
      value: chance.one(words.valueFor(field)),
    });
  }
  return made;
}
