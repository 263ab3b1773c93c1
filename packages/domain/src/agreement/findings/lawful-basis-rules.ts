import type { Agreement } from "../agreement.ts";
import type { GrantingClause } from "../clause.ts";
import { labels, list } from "../glossary.ts";
import type { ClauseRule } from "./finding.ts";
import { is, underGdpr, when } from "./under-gdpr.ts";

const givers = ({ from }: GrantingClause, { parties }: Agreement): string[] => {
  const all = parties.map(({ kind }) => kind);
  if (from.who === "kinds") return from.kinds;
  return from.who === "agencies"
    ? parties.filter(({ agency }) => from.agencies.includes(agency)).map(({ kind }) => kind)
    : all;
};

/** Rules about the lawful basis of a clause: Article 6, and the duty or power that it serves. */
export const lawfulBasisRules: readonly ClauseRule[] = [
  {
    rule: "noArticle6",
    severity: "error",
    citation: "UK GDPR Article 6(1)",
    mend: "Say on which point of Article 6(1) each kind of disclosing agency rests.",
    find: underGdpr((clause, agreement, glossary) => {
      const without = givers(clause, agreement).filter(
        (kind) => !clause.basis.article6.some((point) => !point.for || point.for.some((each) => each === kind)),
      );
      return when(
        without.length > 0,
        `No lawful basis is named for ${list(labels(glossary, "agencyKind", [...new Set(without)]), "or")}.`,
      );
    }),
  },
  {
    rule: "publicAuthorityInterests",
    severity: "error",
    citation: "UK GDPR Article 6(1), last subparagraph; Data (Use and Access) Act 2025 s70(2)(c)",
    mend: "Rest public authorities on public task (e) or legal obligation (c); keep (ea) and (f) for the others.",
    find: underGdpr((clause, agreement, glossary) =>
      clause.basis.article6
        .filter(({ point }) => point === "ea" || point === "f")
        .flatMap(({ point, for: kinds }) => {
          const authorities = (kinds ?? givers(clause, agreement)).filter((kind) => !is("private", kind, glossary));
          return when(
            authorities.length > 0,
            `Point (${point}) is not open to ${list(labels(glossary, "agencyKind", [...new Set(authorities)]), "and")} for its own tasks.`,
          );
        }),
    ),
  },
  {
    rule: "recognisedInterestCondition",
    severity: "error",
    citation: "UK GDPR Article 6(1)(ea) and Annex 1",
    mend: "Choose the Annex 1 condition for point (ea), and for no other point.",
    find: underGdpr(({ basis }) =>
      basis.article6
        .filter(({ point, annex1 }) => (point === "ea") !== (annex1 !== undefined))
        .map(({ point }) => `Point (${point}) ${point === "ea" ? "names no" : "names an"} Annex 1 condition.`),
    ),
  },
  {
    rule: "needNotStated",
    severity: "error",
    citation: "UK GDPR Annex 1 paragraph 1",
    mend: "Ask for a stated need, or let the reader ask the owner.",
    find: underGdpr(({ effect, basis, when: conditions }) =>
      when(
        effect === "share" &&
          basis.article6.some(({ annex1 }) => annex1 === "request") &&
          !conditions.some(({ kind }) => kind === "need"),
        "It answers a request, and nothing makes whoever requests it state the need.",
      ),
    ),
  },
  {
    rule: "taskWithoutFunction",
    severity: "error",
    citation: "UK GDPR Article 6(3); Data Protection Act 2018 s8",
    mend: "Name the duty or power in law.",
    find: underGdpr(({ basis }, _, { gateways }) => {
      const named = gateways.filter(({ code }) => basis.gateways.includes(code));
      const points = new Set(basis.article6.map(({ point }) => point));
      return [
        ...when(points.has("e") && named.length === 0, "Public task is claimed without the function it serves."),
        ...when(
          points.has("c") && !named.some(({ kind }) => kind === "duty"),
          "Legal obligation is claimed without a duty.",
        ),
      ];
    }),
  },
  {
    rule: "unknownGateway",
    severity: "error",
    citation: "Register of powers and duties",
    mend: "Choose one from the register, or add it there first.",
    find: ({ basis }, _, { gateways }) =>
      basis.gateways
        .filter((code) => !gateways.some((gateway) => gateway.code === code))
        .map((code) => `The register has no power or duty ${code}.`),
  },
];
