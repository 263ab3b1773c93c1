import { createHash } from "node:crypto";
import { type Agreement, canonicalText, Day, Party } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { adultSafeguarding, earlyHelp, familyContext, idNamed, marac, mash, roughSleeping } from "@concordat/worlds";
import type { Source } from "../../src/index.ts";

const party = (kind: string, name: string, signatoryRole: string): Party =>
  Party.parse({
    agency: idNamed(`test/${kind}`),
    name,
    kind,
    controller: name,
    capacity: "jointController",
    signatoryRole,
  });

/** A party of each kind that the six agreements speak of. */
export const parties: readonly Party[] = (standard.vocabularies["agencyKind"]?.terms ?? [])
  .filter(({ code }) => code !== "joint")
  .map(({ code, label }) => party(code, `Ynys Wen ${label}`, `Director of ${label}`));

const starts = Day.parse("2026-01-01");
const writers = { familyContext, mash, marac, earlyHelp, adultSafeguarding, roughSleeping };

/** The six agreements of the worlds, between one party of each kind. */
export const six: readonly (readonly [title: string, agreement: Agreement])[] = Object.values(writers).map((write) => {
  const agreement = write(parties, starts);
  return [agreement.title, agreement];
});

const at = Date.parse("2026-02-03T09:30:00Z");

/** An agreement as its papers are made of it; signed by the first of its parties only. */
export function sourceOf(agreement: Agreement, differences: Partial<Source> = {}): Source {
  const hash = createHash("sha256").update(canonicalText(agreement)).digest("hex");
  return {
    agreement,
    umbrellaTerms: null,
    glossary: standard,
    partnership: "The Ynys Ŵyl Partnership",
    timeZone: "Europe/London",
    number: 2,
    hash,
    signatures: agreement.parties
      .slice(0, 1)
      .map(({ agency }) => ({ agency, name: "Siân Ŷstwyth", jobTitle: "Director", at, hash })),
    history: [
      { number: 2, phase: "circulated", draftedBy: "Alice Thornbury", draftedAt: at, starts: null, stops: null, hash },
      {
        number: 1,
        phase: "inForce",
        draftedBy: "Alice Thornbury",
        draftedAt: at - 9e9,
        starts: at - 8e9,
        stops: null,
        hash: "0".repeat(64),
      },
    ],
    ...differences,
  };
}
