import { AgencyId, type Agreement, type Catalogue, VersionId, withoutUmbrella } from "@concordat/domain";
import { permitsFor, type Permit, type Questions } from "../permit.ts";
import type { SignedVersion } from "../rule-set.ts";
import { type Clue, meaningsOf } from "../clue.ts";
import { cluesOf, type Path, pathsOf } from "./paths.ts";
import { Comparison, type Sight } from "./situation-tree.ts";

/** What one agency would see of some fields of others differently, and when. */
export interface Change {
  readonly recipient: AgencyId;
  readonly owners: readonly AgencyId[];
  readonly fields: readonly string[];
  readonly before: Sight;
  readonly after: Sight;
  /** All of these; none is always. */
  readonly when: readonly Clue[];
}

interface Compared {
  /** Null: there is nothing yet. */
  readonly before: Agreement | null;
  readonly after: Agreement;
  readonly catalogue: Catalogue;
  readonly joint: AgencyId;
}

const beforeId = VersionId.parse("00000000-0000-4000-8000-000000000001");
const afterId = VersionId.parse("00000000-0000-4000-8000-000000000002");
const always = { from: 0, until: Number.POSITIVE_INFINITY };

/** A text as if every party had signed it and it ran, its umbrella with it. */
const asSigned = (id: VersionId, agreement: Agreement): SignedVersion => ({
  id,
  number: 1,
  agreement: withoutUmbrella(agreement),
  force: always,
  restraint: always,
  parties: agreement.parties.map(({ agency }) => ({ agency, ...always })),
});

/** The permits that speak of one owner's field, in the order in which they were compiled. */
interface Cell {
  readonly owner: AgencyId;
  readonly field: string;
  readonly permits: readonly Permit[];
}

function cellsOf(permits: readonly Permit[]): Cell[] {
  const cells = new Map<string, { owner: AgencyId; field: string; permits: Permit[] }>();
  for (const permit of permits)
    for (const field of permit.fields)
      for (const owner of permit.conditions["owner"]?.$in ?? []) {
        const key = `${owner} ${field}`;
        const cell = cells.get(key) ?? { owner: AgencyId.parse(owner), field, permits: [] };
        cell.permits.push(permit);
        cells.set(key, cell);
      }
  return [...cells.values()];
}

/** All that the agencies of one kind have in common: the same permits, so the same situations. */
type Alike = Map<string, Path[]>;

const signatureOf = (permits: readonly Permit[]): string =>
  permits.map(({ version, clause, action, fields }) => [version, clause, action, fields.length].join()).join(";");

/**
 * Exactly who would see what differently if one text took the place of another, each on its own and with every party
 * signed: found by comparing the rules themselves, not by trying examples. Matters that two clauses ask of different
 * people's word count as independent of each other.
 */
export function compareAgreements({ before, after, catalogue, joint }: Compared): Change[] {
  const versions = [...(before ? [asSigned(beforeId, before)] : []), asSigned(afterId, after)];
  const agencies = new Set(versions.flatMap(({ agreement }) => agreement.parties.map(({ agency }) => agency)));
  const known = new Map<string, Alike>();
  return [...agencies].flatMap((recipient) => {
    const { permits, questions } = permitsFor({ epoch: 0, versions }, { recipient, at: 1, joint, catalogue });
    const signature = signatureOf(permits);
    const alike = known.get(signature) ?? new Map<string, Path[]>();
    known.set(signature, alike);
    const places = new Map(permits.map((permit, place) => [permit, place]));
    const groups = Map.groupBy(cellsOf(permits), (cell) => cell.permits.map((permit) => places.get(permit)).join());
    return [...groups].flatMap(([key, cells]) => {
      const paths = alike.get(key) ?? pathsIn(cells, questions);
      alike.set(key, paths);
      return changesIn(cells, recipient, paths);
    });
  });
}

/** The ways to a difference in cells of which the same permits speak. */
function pathsIn(cells: readonly Cell[], questions: Questions): Path[] {
  const permits = cells[0]?.permits ?? [];
  const side = (id: VersionId) => permits.filter(({ version }) => version === id);
  return pathsOf(new Comparison(side(beforeId), side(afterId), questions).tree());
}

/** Owners of whom the very same fields change in the very same way are spoken of together. */
function changesIn(cells: readonly Cell[], recipient: AgencyId, paths: readonly Path[]): Change[] {
  const meanings = meaningsOf(cells[0]?.permits ?? []);
  const fieldsOf = Map.groupBy(cells, ({ owner }) => owner);
  const alike = Map.groupBy([...fieldsOf], ([, own]) => own.map(({ field }) => field).join());
  return [...alike.values()].flatMap((group) =>
    paths.map(({ steps, before, after }) => ({
      recipient,
      owners: group.map(([owner]) => owner),
      fields: group[0]?.[1].map(({ field }) => field) ?? [],
      before,
      after,
      when: steps.flatMap((step) => cluesOf(step, meanings)),
    })),
  );
}
