import { type Field, ReleaseId, type WorldCase, type WorldRelease } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { agencyId } from "../agencies.ts";
import { homeIn } from "../people/places.ts";
import { peopleWith, professionalId } from "../professionals.ts";
import type { CaseDraft } from "./case-draft.ts";

const fields = new Map<string, Field>(standard.catalogue.fields.map((field) => [field.key, field]));

/** Victims in a place that must not be found: their home is locked for everybody, and the refuge is the adviser’s alone. */
export function shieldsOf(draft: CaseDraft): WorldCase["shields"] {
  const { calendar, openedAgo, chance, area, closed } = draft.case;
  const victim = draft.withRole("victim");
  if (!victim || closed || !draft.placeOf("daCharity") || !draft.happens(0.35)) return [];
  draft.record("daCharity", "contact.address.shielded", victim, homeIn(chance, area));
  return [
    { id: chance.uuid(), agency: agencyId("daCharity"), subject: victim.subject, from: calendar.instant(openedAgo) },
  ];
}

/** One case in thirty is open to named people only; now and then somebody is left out, or has said that they know the family. */
export function barriersOf(draft: CaseDraft): WorldCase["barriers"] {
  const { calendar, openedAgo, chance, places } = draft.case;
  const from = calendar.instant(Math.max(1, openedAgo - 2));
  const barrier = (kind: WorldCase["barriers"][number]["kind"], name?: string) => ({
    id: chance.uuid(),
    kind,
    from,
    ...(name === undefined ? {} : { professional: professionalId(name) }),
  });
  const [workers, clerks] = [places.flatMap((place) => place.workers), places.map(({ clerk }) => clerk)];
  if (chance.happens(0.03))
    return [barrier("restriction"), ...[...workers, ...clerks.slice(0, 2)].map((name) => barrier("named", name))];
  if (chance.happens(0.03)) return [barrier("exclusion", chance.one(clerks))];
  return workers.length > 1 && chance.happens(0.04) ? [barrier("conflict", workers.at(-1))] : [];
}

/** A few overrides in family help, asked for by the worker and approved by their manager; half have run out. */
export function overridesOf(draft: CaseDraft): WorldCase["overrides"] {
  const { calendar, openedAgo, chance, kind } = draft.case;
  if (kind.caseType !== "earlyHelp" || openedAgo < 20 || !chance.happens(0.1)) return [];
  const [worker] = draft.placeOf("earlyHelp")?.workers ?? [];
  const approver = peopleWith("supervisor", "earlyHelp")[0];
  if (worker === undefined || approver === undefined) return [];
  const ago = chance.whole(8, Math.min(openedAgo, 60));
  return [
    {
      id: chance.uuid(),
      agency: agencyId("earlyHelp"),
      professional: professionalId(worker),
      approvedBy: professionalId(approver),
      from: calendar.instant(ago),
      until: calendar.instant(chance.happens(0.5) ? ago - 7 : -7),
    },
  ];
}

/** An owner’s own decision to share one entry with one agency, or one person in it. */
export function releasesOf(draft: CaseDraft): WorldRelease[] {
  const { calendar, chance, places } = draft.case;
  if (!chance.happens(0.14)) return [];
  const open = draft.entries.filter(({ field, owner }) => {
    const { lock, shield } = fields.get(field) ?? {};
    return !lock && !shield && owner !== agencyId("joint");
  });
  const [entry, to] = [chance.one(open), chance.one(places)];
  if (entry.owner === agencyId(to.agency)) return [];
  const [worker] = to.workers;
  const ago = chance.whole(1, 20);
  return [
    {
      id: ReleaseId.parse(chance.uuid()),
      agency: entry.owner,
      releasedBy: entry.recordedBy,
      entry: entry.id,
      subject: null,
      field: null,
      toAgency: agencyId(to.agency),
      toProfessional: worker !== undefined && chance.happens(0.5) ? professionalId(worker) : null,
      show: "value",
      gateway: chance.one(["ca2004.s10", "ca1989.s47", "care2014.s6"]),
      from: calendar.instant(ago),
      until: calendar.instant(-chance.whole(20, 120)),
    },
  ];
}
