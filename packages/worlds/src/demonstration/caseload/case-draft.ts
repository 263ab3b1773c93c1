import { type CaseId, EntryId, FieldKey, type ProfessionalId, type Value, type WorldEntry } from "@concordat/domain";
import type { Chance } from "../../chance.ts";
import { type AgencyKey, agencyId, type WorkingAgency } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";
import type { Identifiers } from "../people/identifiers.ts";
import { has, isChild, type MadePerson } from "../people/made-person.ts";
import { professionalId } from "../professionals.ts";
import type { CaseKind } from "./case-kinds.ts";

/** An agency’s time in a case, and the names of those who work it; the first is the one to ring. */
export interface Place {
  readonly agency: WorkingAgency;
  readonly joinedAgo: number;
  readonly leftAgo: number | null;
  readonly workers: readonly string[];
  readonly clerk: string;
}

/** What else is said of an entry. `older` is by how many days what was observed is older than the record of it. */
interface Marks {
  readonly older?: number;
  readonly tags?: readonly string[];
  readonly handling?: string;
  readonly embargoDays?: number;
  readonly source?: AgencyKey;
  readonly supersedes?: WorldEntry;
  readonly recordedAgo?: number;
}

interface Drafting {
  readonly id: CaseId;
  readonly kind: CaseKind;
  readonly chance: Chance;
  readonly calendar: Calendar;
  readonly identifiers: Identifiers;
  readonly openedAgo: number;
  readonly closed: boolean;
  /** A child of the family is adopted: some screens then stay shut. */
  readonly adopted: boolean;
  readonly area: string;
  readonly people: readonly MadePerson[];
  readonly places: readonly Place[];
}

const fieldKeys = new Map<string, FieldKey>();

function fieldKey(key: string): FieldKey {
  const known = fieldKeys.get(key);
  if (known) return known;
  const parsed = FieldKey.parse(key);
  fieldKeys.set(key, parsed);
  return parsed;
}

/** A case while it is being written: who is in it, who works it, and what has been recorded so far. */
export class CaseDraft {
  readonly entries: WorldEntry[] = [];
  readonly case: Drafting;

  constructor(drafting: Drafting) {
    this.case = drafting;
  }

  get chance(): Chance {
    return this.case.chance;
  }

  placeOf(agency: WorkingAgency): Place | undefined {
    return this.case.places.find((place) => place.agency === agency);
  }

  /** The people whom an agency knows, the one it came for first. */
  knownTo(agency: WorkingAgency): MadePerson[] {
    return this.case.people.filter(({ knownTo }) => knownTo.includes(agency));
  }

  children(agency: WorkingAgency): MadePerson[] {
    return this.knownTo(agency).filter(isChild);
  }

  adults(agency: WorkingAgency): MadePerson[] {
    return this.knownTo(agency).filter((person) => !isChild(person));
  }

  withRole(role: string): MadePerson | undefined {
    return this.case.people.find((person) => has(role, person));
  }

  happens(probability: number): boolean {
    return this.chance.happens(probability);
  }

  /** Who in the agency writes, or in the lead’s agency for the joint record. */
  writerIn(agency: AgencyKey): ProfessionalId {
    const place = this.placeOf(agency === "joint" ? this.case.kind.lead : agency);
    return professionalId(place ? this.chance.one([...place.workers, place.clerk]) : "");
  }

  /** Records a value on behalf of an agency, on some day that it was in the case. */
  record(owner: AgencyKey, field: string, about: MadePerson | null, value: Value, marks: Marks = {}): WorldEntry {
    const { chance, calendar, openedAgo } = this.case;
    const place = owner === "joint" ? undefined : this.placeOf(owner);
    const last = Math.max(1, place?.leftAgo ?? 1);
    const ago = marks.recordedAgo ?? chance.whole(last, Math.max(last, place?.joinedAgo ?? openedAgo));
    const entry: WorldEntry = {
      id: EntryId.parse(chance.uuid()),
      subject: about?.subject ?? null,
      field: fieldKey(field),
      owner: agencyId(owner),
      source: marks.source ? agencyId(marks.source) : null,
      recordedBy: this.writerIn(owner),
      observedOn: calendar.day(ago + (marks.older ?? 0)),
      recordedAt: calendar.instant(ago, chance.whole(480, 1080)),
      supersedes: marks.supersedes?.id ?? null,
      tags: marks.tags ?? [],
      handling: marks.handling ?? null,
      embargoUntil: marks.embargoDays === undefined ? null : calendar.instant(-marks.embargoDays),
      value,
    };
    this.entries.push(entry);
    return entry;
  }

  /** Corrects an entry on a later day; nothing, where there is no later day. */
  correct(entry: WorldEntry, owner: AgencyKey, about: MadePerson, value: Value): void {
    const recordedAgo = Math.floor((this.case.calendar.instant(0, 0) - entry.recordedAt) / 86_400_000);
    const last = Math.max(1, owner === "joint" ? 1 : (this.placeOf(owner)?.leftAgo ?? 1));
    if (recordedAgo > last)
      this.record(owner, entry.field, about, value, {
        supersedes: entry,
        recordedAgo: this.chance.whole(last, recordedAgo - 1),
        tags: entry.tags,
      });
  }
}
