import { createHash, randomUUID } from "node:crypto";
import { type Agreement, canonicalText, daysAfter, VersionId, type World, type WorldVersion } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import type postgres from "postgres";

/** A text as the database keeps it. */
export interface Written {
  readonly canonical: string;
  readonly hash: string;
  readonly clauses: number;
}

export function written(agreement: Agreement): Written {
  const canonical = canonicalText(agreement);
  return {
    canonical,
    hash: createHash("sha256").update(canonical, "utf8").digest("hex"),
    clauses: agreement.clauses.length,
  };
}

/** The bench's text, each of its clauses so many times, with every field. */
export function withCopies({ agreement }: WorldVersion, copies: number): Agreement {
  const clauses = agreement.clauses.flatMap((clause) =>
    Array.from("abcd".slice(0, copies), (letter) => ({
      ...clause,
      id: clause.id + letter,
      ...("fields" in clause ? { fields: ["*" as const, ...clause.fields] } : {}),
    })),
  );
  const knownFields = standard.catalogue.fields.map(({ key }) => key);
  return { ...agreement, clauses, knownFields, reviewBy: daysAfter(agreement.reviewBy, 1) };
}

/** The agreement of the bench, with its one version. */
export function agreementOf({ agreements: [agreement] }: World) {
  const [version] = agreement?.versions ?? [];
  if (!agreement || !version) throw new Error("The bench has an agreement.");
  return { id: agreement.id, version };
}

/** The first of the bench's people, who governs for as long as the work takes. */
export async function asGovernanceLead<Result>(
  sql: postgres.Sql,
  { professionals: [lead] }: World,
  work: (lead: { readonly email: string }) => Promise<Result>,
): Promise<Result> {
  if (!lead) throw new Error("The bench has people.");
  await sql`update professionals set roles = '{governanceLead}' where id = ${lead.id}`;
  try {
    return await work(lead);
  } finally {
    await sql`update professionals set roles = ${[...lead.roles]} where id = ${lead.id}`;
  }
}

/** A draft of the bench's agreement with another text, for as long as the work takes. */
export async function withDraft<Result>(
  sql: postgres.Sql,
  { world, agreement }: { readonly world: World; readonly agreement: Agreement },
  work: (draft: VersionId) => Promise<Result>,
): Promise<Result> {
  const id = VersionId.parse(randomUUID());
  const { canonical, hash } = written(agreement);
  const { id: agreementId, version } = agreementOf(world);
  await sql`insert into agreement_versions (id, partnership_id, agreement_id, number, state, canonical, hash, drafted_by, drafted_at)
    values (${id}, ${world.partnership.id}, ${agreementId}, 2, 'draft', ${canonical}, ${hash}, ${version.draftedBy}, now())`;
  try {
    return await work(id);
  } finally {
    await sql`delete from agreement_versions where id = ${id}`;
  }
}
