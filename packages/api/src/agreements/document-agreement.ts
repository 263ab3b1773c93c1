import { listSignatures, type Transaction } from "@concordat/db";
import {
  agreementPaper,
  impactAssessment,
  nationalDraft,
  type Paper,
  policyDocuments,
  printPaper,
  processingRecord,
  type Source,
} from "@concordat/documents";
import { canonicalText, Refusal, type VersionId } from "@concordat/domain";
import { hashOf } from "@concordat/policy";
import { type ActorContext, asActor } from "../trpc.ts";
import { millis, phaseAt } from "./open-acts.ts";
import { listLives } from "./read-agreements.ts";
import { showUmbrella } from "./umbrella.ts";
import type { ExportedFile, ExportShape, PaperKind, PrintedFile } from "./shown-document.ts";

const papers: Record<PaperKind, (source: Source) => Paper> = {
  agreement: agreementPaper,
  record: processingRecord,
  policyDocuments,
  assessment: impactAssessment,
};

/** A version with its signatures and its history, as far as the actor may read them; never one whose text is not what its hash says. */
async function sourceOf(ctx: ActorContext, tx: Transaction, id: VersionId): Promise<Source> {
  const governance = await ctx.shelf.current(tx);
  const { glossary, timeZone, name } = governance;
  const lives = await listLives(tx);
  const life = lives.find(({ row }) => row.id === id);
  if (!life) throw new Refusal("NOT_FOUND");
  const { row, agreement } = life;
  if (hashOf(canonicalText(agreement)) !== row.hash)
    throw new RangeError("A stored agreement is not what its hash says.");
  return {
    agreement,
    umbrellaTerms: showUmbrella(agreement, governance, tx.at)?.commonTerms ?? null,
    glossary,
    timeZone,
    partnership: name,
    number: row.number,
    hash: row.hash,
    signatures: (await listSignatures(tx, id)).map((signature) => ({
      agency: signature.agencyId,
      name: signature.name ?? "",
      jobTitle: signature.jobTitle ?? "",
      at: signature.signedAt.getTime(),
      hash: signature.hash,
    })),
    history: lives
      .filter((each) => each.row.agreementId === row.agreementId)
      .map((each) => ({
        number: each.row.number,
        phase: phaseAt(each, tx.at),
        draftedBy: each.row.draftedByName ?? "",
        draftedAt: each.row.draftedAt.getTime(),
        starts: millis(each.row.forceFrom),
        stops: millis(each.row.forceUntil),
        hash: each.row.hash,
      })),
  };
}

interface Asked<What> {
  readonly id: VersionId;
  readonly as: What;
}

/** One of the papers of a version, to be shown. */
export const showPaper = (ctx: ActorContext, { id, as }: Asked<PaperKind>): Promise<Paper> =>
  asActor(ctx, {}, async (tx) => papers[as](await sourceOf(ctx, tx, id)));

/** A name that every file system takes. */
const fileName = ({ agreement, number }: Source, what: string, ending: string): string => {
  const title = agreement.title
    .normalize("NFD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
  return `${[title.slice(0, 80) || "agreement", `v${number}`, what].filter((part) => part !== "").join("-")}.${ending}`;
};

const called: Record<PaperKind, string> = {
  agreement: "",
  record: "record-of-processing",
  policyDocuments: "policy-documents",
  assessment: "impact-assessment",
};

/** The same paper as a PDF. Printed after the transaction has ended: it takes a while, and asks for nothing more. */
export async function printAgreement(ctx: ActorContext, { id, as }: Asked<PaperKind>): Promise<PrintedFile> {
  const { source, at } = await asActor(ctx, {}, async (tx) => ({ source: await sourceOf(ctx, tx, id), at: tx.at }));
  const bytes = await printPaper(papers[as](source), at);
  return { fileName: fileName(source, called[as], "pdf"), base64: Buffer.from(bytes).toString("base64") };
}

/** A version as a text that machines read: our own, from which nothing is lost, or the national draft’s. */
export const exportAgreement = (ctx: ActorContext, { id, as }: Asked<ExportShape>): Promise<ExportedFile> =>
  asActor(ctx, {}, async (tx) => {
    const source = await sourceOf(ctx, tx, id);
    if (as === "canonical")
      return { fileName: fileName(source, "", "json"), text: canonicalText(source.agreement), lost: [] };
    const { policy, lost } = nationalDraft(source);
    return {
      fileName: fileName(source, "sharing-policy", "json"),
      text: JSON.stringify(policy, null, 2),
      lost: [...lost],
    };
  });
