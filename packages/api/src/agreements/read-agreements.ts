import {
  countSignatures,
  findVersion,
  listSignatures,
  listVersions,
  type Transaction,
  type VersionRow,
} from "@concordat/db";
import {
  type Agreement,
  allows,
  clauseWords,
  findingsOf,
  type Glossary,
  Refusal,
  roleFor,
  VersionAct,
  type VersionId,
} from "@concordat/domain";
import { matrixOf } from "@concordat/policy";
import type { z } from "zod";
import { type ActorContext, asActor } from "../trpc.ts";
import type { AgreementSummary, CitedClause, ShownMatrix, ShownVersion, VersionSummary } from "./shown-agreement.ts";

/** Drizzle gives a time as a Date; one without end as an invalid Date. */
const iso = (at: Date | null): string | null => (at === null || Number.isNaN(at.getTime()) ? null : at.toISOString());

/** A version that the actor may read, with its text. The text was checked when it was stored. */
export interface ReadVersion {
  readonly row: VersionRow;
  readonly agreement: Agreement;
}

export async function readVersion(tx: Transaction, id: VersionId): Promise<ReadVersion> {
  const row = await findVersion(tx, id);
  if (!row) throw new Refusal("NOT_FOUND");
  return { row, agreement: row.document };
}

function summaryOf(row: VersionRow, { title, parties, reviewBy }: Agreement, signed: number): VersionSummary {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    title,
    parties: parties.length,
    signed,
    reviewBy,
    starts: iso(row.forceFrom),
    stops: iso(row.forceUntil),
    draftedBy: row.draftedByName ?? "",
    draftedAt: row.draftedAt.toISOString(),
  };
}

/** Every agreement with its versions, newest first, as far as the actor may read them. */
export const listAgreements = (ctx: ActorContext): Promise<AgreementSummary[]> =>
  asActor(ctx, {}, async (tx) => {
    const rows = await listVersions(tx);
    const signed = new Map((await countSignatures(tx)).map(({ versionId, signed: count }) => [versionId, count]));
    const groups = Map.groupBy(rows, ({ agreementId }) => agreementId);
    const agreements = [...groups].map(([agreementId, versions]): AgreementSummary => {
      const texts = versions.map((row) => ({ row, agreement: row.document }));
      const newest = texts[0]?.agreement;
      return {
        id: agreementId,
        title: newest?.title ?? "",
        kind: newest?.kind ?? "",
        versions: texts.map(({ row, agreement }) => summaryOf(row, agreement, signed.get(row.id) ?? 0)),
      };
    });
    return agreements.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  });

/** What the actor may do to a version now: the act exists in its state, their role is the one, and a signatory signs for their own agency once. */
export function actsOpenTo(
  ctx: Pick<ActorContext, "roles" | "actor">,
  { row, agreement }: ReadVersion,
  signedBy: readonly string[],
): VersionAct[] {
  const state = row.state;
  return VersionAct.options.filter((act) => {
    if (!allows(state, act) || !ctx.roles.includes(roleFor[act])) return false;
    if (act === "sign")
      return (
        agreement.parties.some(({ agency }) => agency === ctx.actor.agency) &&
        !signedBy.includes(ctx.actor.agency) &&
        row.draftedBy !== ctx.actor.professional
      );
    if (act === "withdraw") return signedBy.length === 0;
    return act !== "activate" || signedBy.length >= 2;
  });
}

const wordsOf = ({ clauses, parties }: Agreement, glossary: Glossary) =>
  clauses.map((clause) => {
    const { fields, conditions, obligations, law, ...words } = clauseWords(clause, parties, glossary);
    return { ...words, fields: [...fields], conditions: [...conditions], obligations: [...obligations], law: [...law] };
  });

/** One version, to be read, edited or signed. */
export const showVersion = (ctx: ActorContext, id: VersionId): Promise<ShownVersion> =>
  asActor(ctx, {}, async (tx) => {
    const { glossary } = await ctx.shelf.current(tx);
    const version = await readVersion(tx, id);
    const signatures = await listSignatures(tx, id);
    return {
      summary: summaryOf(version.row, version.agreement, signatures.length),
      agreementId: version.row.agreementId,
      hash: version.row.hash,
      revision: version.row.revision,
      agreement: version.agreement,
      words: wordsOf(version.agreement, glossary),
      signatures: signatures.map(({ signedAt, name, jobTitle, agencyId, professionalId, hash }) => ({
        agencyId,
        professionalId,
        name: name ?? "",
        jobTitle: jobTitle ?? "",
        signedAt: signedAt.toISOString(),
        hash,
      })),
      findings: findingsOf(version.agreement, glossary),
      can: actsOpenTo(
        ctx,
        version,
        signatures.map(({ agencyId }) => agencyId),
      ),
    };
  });

/** Clauses in words, for whoever asks why they see something. Texts that have been in force are open to everybody in the partnership. */
export const citeClauses = (
  ctx: ActorContext,
  refs: readonly { readonly version: VersionId; readonly clause: string }[],
): Promise<CitedClause[]> =>
  asActor(ctx, {}, async (tx) => {
    const { book, glossary } = await ctx.shelf.current(tx);
    return refs.flatMap(({ version: id, clause: clauseId }) => {
      const version = book.rules.versions.find((each) => each.id === id);
      const clause = version?.agreement.clauses.find((each) => each.id === clauseId);
      const words = version && wordsOf(version.agreement, glossary).find((each) => each.id === clauseId);
      if (!version || !clause || !words) return [];
      const until = Number.isFinite(version.force.until) ? new Date(version.force.until).toISOString() : null;
      return [
        { version: id, clause: clauseId, agreement: version.agreement.title, number: version.number, words, until },
      ];
    });
  });

/** Who sees what under a text, signed or not. */
export const showMatrix = (ctx: ActorContext, id: VersionId): Promise<z.infer<typeof ShownMatrix>> =>
  asActor(ctx, {}, async (tx) => {
    const { glossary } = await ctx.shelf.current(tx);
    const { agreement } = await readVersion(tx, id);
    const parties = agreement.parties.map(({ agency }) => agency);
    const rows = matrixOf(agreement, glossary.catalogue).map(({ field, section, cells }) => ({
      field,
      section,
      cells: parties.map((party) => [...(cells.get(party) ?? [])]),
    }));
    return { parties, rows };
  });
