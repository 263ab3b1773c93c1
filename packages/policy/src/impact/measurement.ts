import {
  type AgencyId,
  type Catalogue,
  type CaseloadPart,
  type CaseloadWanted,
  type CaseReader,
  ProfessionalId,
  type Vocabularies,
} from "@concordat/domain";
import type { Row, Viewer } from "../row.ts";
import type { RuleSet } from "../rule-set.ts";
import { ChangedFor } from "./changed-for.ts";
import { type CaseFile, filesIn } from "./file.ts";
import { Comparisons, Reach } from "./reach.ts";
import { Readers } from "./readers.ts";
import { ReadingRoom, type Room, someEntry } from "./reading-room.ts";
import { type Asked, Sheet } from "./sheet.ts";
import { Sources } from "./sources.ts";
import type { Tally } from "./tally.ts";
import { fieldsToRead, wantedFor } from "./wanted.ts";

/** The rules as they are and as they would be, and everything that the caseload is read with. */
export interface Measured extends Pick<Room, "at" | "timeZone" | "agencies"> {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly catalogue: Catalogue;
  readonly vocabularies: Vocabularies;
  /** The agency that stands for the joint record: nobody reads for it. */
  readonly joint: AgencyId;
  readonly readers: readonly CaseReader[];
}

/** What a measurement says of one agency: whether the rules let it gain or lose anything at all, and how much it is. */
export interface AgencyImpact {
  readonly agency: AgencyId;
  readonly gains: boolean;
  readonly loses: boolean;
  readonly tally: Tally;
}

/** Where who reads, and what, plays no part. */
function anything(owner: AgencyId, { fields }: Catalogue): { nobody: Viewer; anyRow: Row } {
  const [field] = fields;
  if (!field) throw new RangeError("a catalogue without fields");
  const professional = ProfessionalId.parse("00000000-0000-4000-8000-00000000000f");
  const people = { purpose: null, purposes: [], roles: [], caseRoles: [], certificates: [] };
  const dates = { observedOn: null, recordedAt: 0, embargoUntil: null };
  return {
    nobody: { agency: owner, professional, ...people, involved: false, conflict: false, mayOpen: false },
    anyRow: {
      ...dates,
      id: someEntry,
      isEntry: true,
      field: field.key,
      subject: null,
      owner,
      source: null,
      tags: [],
      handling: null,
    },
  };
}

const readsOpening = ({ ofEntry }: Sheet): boolean =>
  ofEntry.some(({ condition }) => condition.kind === "recency" && condition.on === "caseOpened");

/** Counted in some milliseconds. */
const fewCases = 10;

const askedOnce = (reaches: readonly Reach[]): Asked[] => {
  const asked = reaches.flatMap(({ sheets }) => [...sheets.before.ofEntry, ...sheets.after.ofEntry]);
  return [...new Map(asked.map((each) => [each.source, each])).values()];
};

/**
 * Measures what rules would change for the people who may open each case, part by part of the caseload. Rows that
 * nothing tells apart are decided once, and only where the rules of somebody involved differ at all; the answer is that
 * of deciding each row for each of them.
 */
export class Measurement {
  /** What must be told apart in the caseload; null where the rules change nothing for anybody, whatever it holds. */
  readonly wanted: CaseloadWanted | null;
  readonly #room: Room;
  readonly #readers: Readers;
  readonly #changed: readonly ChangedFor[];

  constructor({ before, after, catalogue, joint, agencies, readers, vocabularies, at, timeZone }: Measured) {
    const places = { agencies: agencies.map(({ id }) => id), fields: catalogue.fields.map(({ key }) => key) };
    const sources = new Sources();
    const comparison = new Comparisons();
    const reaches = places.agencies.flatMap((recipient, place) => {
      if (recipient === joint) return [];
      const look = { recipient, at, joint, catalogue, sources };
      const sheets = { before: new Sheet({ rules: before, ...look }), after: new Sheet({ rules: after, ...look }) };
      const reach = new Reach(sheets, places, comparison);
      return reach.changedFields.size > 0 ? [{ agency: recipient, place, reach }] : [];
    });
    const all = reaches.map(({ reach }) => reach);
    const fields = fieldsToRead(catalogue, all);
    this.#changed = reaches.map(({ agency, place, reach }) => new ChangedFor(reach, { agency, place, fields }));
    this.wanted =
      reaches.length > 0 ? wantedFor(all, { agencies: places.agencies, fields: fields.map(([field]) => field) }) : null;
    this.#readers = new Readers(readers, vocabularies);
    const countsFromOpening = all.some(({ sheets }) => readsOpening(sheets.before) || readsOpening(sheets.after));
    const askedOfEntries = askedOnce(all);
    const room = { agencies, at, timeZone, sources, countsFromOpening, askedOfEntries };
    this.#room = { ...room, ...anything(joint, catalogue) };
  }

  /** Counts the cases of a part, which was read as `wanted` says. */
  add(part: CaseloadPart): void {
    for (const file of filesIn(part, this.#room)) this.#addFile(file);
  }

  /** The same a few cases at a time, so that others may have their turn between them. */
  *adding(part: CaseloadPart): Generator<void> {
    for (const [place, file] of filesIn(part, this.#room).entries()) {
      this.#addFile(file);
      if (place % fewCases === fewCases - 1) yield;
    }
  }

  #addFile(file: CaseFile): void {
    const open = { agencies: this.#room.agencies, file, readings: new ReadingRoom(file.facts, this.#room) };
    for (const changed of this.#changed)
      if (file.roll.involvements.has(changed.agency))
        changed.add(open, () => this.#readers.of(changed.agency, file.roll));
  }

  /** What has been found so far, of every agency for which the rules change anything. */
  get found(): AgencyImpact[] {
    return this.#changed.map(({ agency, reach: { gains, loses }, tally }) => ({ agency, gains, loses, tally }));
  }
}
