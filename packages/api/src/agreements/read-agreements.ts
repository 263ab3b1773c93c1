import {
  findVersion,
  listSignatures,
  listSigners,
  listVersions,
  type Transaction,
  type VersionRow,
} from "@concordat/db";
import {
  type Agreement,
  allows,
  clauseWords,
  type Day,
  dayOf,
  daysBetween,
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
import {
  type AgreementSummary,
  type CitedClause,
  Need,
  type ShownMatrix,
  type ShownVersion,
  type VersionSummary,
} from "./shown-agreement.ts";

/** Drizzle gives a time as a Date; one without end as an invalid Date. */
const iso = (at: Date | null): string | null => (at === null || Number.isNaN(at.getTime()) ? null : at.toISOString());

type Reader = Pick<ActorContext, "roles" | "actor">;

/** Who may begin a new draft. */
export const mayRevise = ({ roles }: Pick<ActorContext, "roles">): boolean => roles.includes("governanceLead");

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

/** So many days before it falls due, a review is spoken of. */
const reviewNotice = 60;

interface Standing {
  readonly signedBy: readonly string[];
  readonly today: Day;
}

/** Only a text that every party has signed asks to be activated; sooner is possible, and a decision. */
function needsOf(ctx: Reader, version: ReadVersion, { signedBy, today }: Standing): Need[] {
  const { agreement, row } = version;
  const can = actsOpenTo(ctx, version, signedBy);
  const complete = agreement.parties.every(({ agency }) => signedBy.includes(agency));
  const due = row.state === "inForce" && daysBetween(today, agreement.reviewBy) <= reviewNotice;
  return Need.options.filter((need) => {
    if (need === "review") return due && ctx.roles.includes("governanceLead");
    return can.includes(need) && (need !== "activate" || complete);
  });
}

function summaryOf(ctx: Reader, { row, agreement }: ReadVersion, { signedBy, today }: Standing): VersionSummary {
  const { title, parties, reviewBy } = agreement;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    title,
    parties: parties.length,
    signed: signedBy.length,
    reviewBy,
    starts: iso(row.forceFrom),
    stops: iso(row.forceUntil),
    draftedBy: row.draftedByName ?? "",
    draftedAt: row.draftedAt.toISOString(),
    needs: needsOf(ctx, { row, agreement }, { signedBy, today }),
  };
}

/** Every agreement with its versions, newest first, as far as the actor may read them. */
export const listAgreements = (ctx: ActorContext): Promise<AgreementSummary[]> =>
  asActor(ctx, {}, async (tx) => {
    const rows = await listVersions(tx);
    const today = dayOf(tx.at, (await ctx.shelf.current(tx)).timeZone);
    const signers = Map.groupBy(await listSigners(tx), ({ versionId }) => versionId);
    const groups = Map.groupBy(rows, ({ agreementId }) => agreementId);
    const agreements = [...groups].map(([agreementId, versions]): AgreementSummary => {
      const newest = versions[0]?.document;
      return {
        id: agreementId,
        title: newest?.title ?? "",
        kind: newest?.kind ?? "",
        versions: versions.map((row) => {
          const signedBy = (signers.get(row.id) ?? []).map(({ agencyId }) => agencyId);
          return summaryOf(ctx, { row, agreement: row.document }, { signedBy, today });
        }),
        canRevise: mayRevise(ctx),
      };
    });
    return agreements.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  });

/** What the actor may do to a version now: the act exists in its state, their role is the one, and a signatory signs for their own agency once. */
export function actsOpenTo(ctx: Reader, { row, agreement }: ReadVersion, signedBy: readonly string[]): VersionAct[] {
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
    const { glossary, timeZone } = await ctx.shelf.current(tx);
    const version = await readVersion(tx, id);
    const signatures = await listSignatures(tx, id);
    const signedBy = signatures.map(({ agencyId }) => agencyId);
    return {
      summary: summaryOf(ctx, version, { signedBy, today: dayOf(tx.at, timeZone) }),
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
      can: actsOpenTo(ctx, version, signedBy),
      canRevise: mayRevise(ctx),
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
      const { title, reviewBy } = version.agreement;
      return [{ version: id, clause: clauseId, agreement: title, number: version.number, words, until, reviewBy }];
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
