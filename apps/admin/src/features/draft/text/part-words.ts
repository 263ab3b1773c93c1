import { CommonTerms, termWords, umbrellaName } from "@concordat/domain";
import { inWords } from "../../../lib/dates.ts";
import { type DraftAgreement, termsOf } from "./draft-agreement.ts";
import type { PartName } from "./merge-drafts.ts";

type Says = (draft: DraftAgreement) => readonly string[];

function termLines({ commonTerms }: DraftAgreement): string[] {
  const terms = CommonTerms.safeParse(termsOf(commonTerms));
  return terms.success
    ? termWords(terms.data).map(({ label, says }) => `${label}: ${says}`)
    : ["A common term is not filled in."];
}

const says: Record<PartName, Says> = {
  title: ({ title }) => [title],
  kind: ({ kind }) => [kind],
  summary: ({ summary }) => [summary],
  modelledOn: ({ modelledOn }) => [modelledOn],
  umbrella: ({ umbrella }) => [umbrella ? umbrellaName(umbrella) : "None: it stands by itself"],
  purposes: ({ purposes }) => purposes,
  parties: ({ parties }) => parties.map(({ name, signatoryRole }) => `${name} (${signatoryRole})`),
  effectiveFrom: ({ effectiveFrom }) => [inWords(effectiveFrom)],
  reviewBy: ({ reviewBy }) => [inWords(reviewBy)],
  endsAt: ({ endsAt }) => [endsAt === "" ? "No end" : inWords(endsAt)],
  goesOn: ({ goesOn }) => [goesOn ? "It goes on for some days" : "It stops"],
  graceDays: ({ graceDays }) => [graceDays === null ? "None" : `${graceDays} days`],
  commonTerms: termLines,
  expectations: ({ expectations }) => expectations.map(({ id, title }) => `${id} ${title}`),
};

/** What a part of a draft says, line by line, for whoever compares two of them. */
export const partWords = (draft: DraftAgreement, part: PartName): readonly string[] => says[part](draft);
