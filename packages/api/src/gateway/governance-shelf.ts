import { type GovernanceRow, readEpoch, readGovernance, type Transaction, type VersionInForceRow } from "@concordat/db";
import {
  AgencyId,
  Catalogue,
  Gateway,
  type Glossary,
  type PartnershipId,
  Refusal,
  Term,
  VersionId,
  type Vocabularies,
} from "@concordat/domain";
import { hashOf, readSigned, RuleBook, type SignedVersion } from "@concordat/policy";
import { z } from "zod";

/** An agency as everybody of the partnership may know it. */
export const Agency = z.object({
  id: AgencyId,
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  colour: z.string(),
  mark: z.string(),
  phone: z.string(),
  email: z.string(),
  controller: z.string(),
});
export type Agency = Readonly<z.infer<typeof Agency>>;

/** A partnership's rules and words as of one epoch. */
export interface Governance {
  readonly epoch: number;
  readonly timeZone: string;
  readonly leadLabel: string;
  readonly name: string;
  readonly book: RuleBook;
  readonly glossary: Glossary;
  readonly agencies: readonly Agency[];
  readonly agreementOf: ReadonlyMap<VersionId, string>;
}

const never = Number.POSITIVE_INFINITY;

/** A version whose text has the hash that every party signed; a tampered one is left out, so that it stops its own rules. */
function signedVersion(row: VersionInForceRow, tampered: (id: string) => void): SignedVersion[] {
  if (hashOf(row.canonical) !== row.hash || row.signedHashes.some((hash) => hash !== row.hash)) {
    tampered(row.id);
    return [];
  }
  return [
    {
      id: VersionId.parse(row.id),
      number: row.number,
      agreement: readSigned(row.canonical, row.hash),
      force: { from: row.forceFrom, until: row.forceUntil ?? never },
      restraint: { from: row.forceFrom, until: row.restraintUntil ?? never },
      parties: row.parties.map(({ agency, from, until }) => ({
        agency: AgencyId.parse(agency),
        from,
        until: until ?? never,
      })),
    },
  ];
}

function vocabulariesOf(terms: GovernanceRow["terms"]): Vocabularies {
  const vocabularies: Record<string, { label: string; terms: Term[] }> = {};
  for (const { vocabulary, label, term } of terms)
    (vocabularies[vocabulary] ??= { label, terms: [] }).terms.push(Term.parse(term));
  return vocabularies;
}

function governanceOf(row: GovernanceRow, tampered: (id: string) => void): Governance {
  const catalogue = Catalogue.parse({ sections: row.sections, fields: row.fields });
  const versions = row.versions.flatMap((version) => signedVersion(version, tampered));
  return {
    epoch: row.epoch,
    timeZone: row.partnership.timeZone,
    leadLabel: row.partnership.leadLabel,
    name: row.partnership.name,
    book: new RuleBook({ epoch: row.epoch, versions }, catalogue, AgencyId.parse(row.partnership.jointAgencyId)),
    glossary: { catalogue, vocabularies: vocabulariesOf(row.terms), gateways: z.array(Gateway).parse(row.gateways) },
    agencies: z.array(Agency).parse(row.agencies),
    agreementOf: new Map(row.versions.map(({ id, agreementId }) => [VersionId.parse(id), agreementId])),
  };
}

/**
 * The rules that this process has compiled, by partnership: memory, not truth. Each answer names the epoch that the
 * database decided by, and only rules of that epoch are used beside it.
 */
export class GovernanceShelf {
  readonly #shelf = new Map<PartnershipId, Governance>();
  readonly #tampered: (versionId: string) => void;

  constructor(tampered: (versionId: string) => void) {
    this.#tampered = tampered;
  }

  /** The rules of this epoch, if they are here. */
  known(partnership: PartnershipId, epoch: number): Governance | null {
    const governance = this.#shelf.get(partnership);
    return governance?.epoch === epoch ? governance : null;
  }

  /** The rules of the epoch that holds in this transaction, compiled if need be. */
  async current(tx: Transaction): Promise<Governance> {
    return this.known(tx.actor.partnership, await readEpoch(tx)) ?? this.fetch(tx);
  }

  async fetch(tx: Transaction): Promise<Governance> {
    const row = await readGovernance(tx);
    if (!row) throw new Refusal("NOT_FOUND");
    const governance = governanceOf(row, this.#tampered);
    this.#shelf.set(tx.actor.partnership, governance);
    return governance;
  }
}
