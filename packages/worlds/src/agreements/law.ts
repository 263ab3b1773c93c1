import { Basis, termOf } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";

/** The law as a clause states it, before it is known which kinds of agency give under the clause. */
export interface Law {
  /** What public bodies rest on: legal obligation (c), vital interests (d), public task (e). */
  readonly public: readonly ("c" | "d" | "e")[];
  /** Which recognised legitimate interest the others rest on, to whom public task is not open. */
  readonly others?: "safeguarding" | "crime" | "request";
  readonly gateways: readonly string[];
  readonly article9?: readonly Article9[];
  readonly criminal?: true;
  readonly confidentiality: Basis["confidentiality"];
}

type Article9 = Basis["article9"][number];

/** Substantial public interest, a function conferred by law (Schedule 1 paragraph 6). */
export const statutoryFunction: Article9 = { point: "g", schedule1: 6 };

/** Safeguarding of children and of individuals at risk (Schedule 1 paragraph 18); why without consent is recorded each time. */
export const safeguarding: Article9 = { point: "g", schedule1: 18, noConsentReason: "recordedEachTime" };

/** Safeguarding where to ask for consent would prejudice the protection. */
export const safeguardingUnasked: Article9 = { point: "g", schedule1: 18, noConsentReason: "wouldPrejudice" };

/** Provision of health or social care, under a duty of secrecy (Schedule 1 paragraph 2). */
export const healthOrSocialCare: Article9 = { point: "h", schedule1: 2 };
/** Vital interests of somebody who cannot consent. */
export const vitalInterests: Article9 = { point: "c" };
/** Explicit consent; the clause must then ask that it is given. */
export const explicitConsent: Article9 = { point: "a" };

const isPrivate = (kind: string): boolean => termOf(standard.vocabularies, "agencyKind", kind)?.private === true;

/** The basis of a clause under which these kinds give: each kind on a point that is open to it. */
export function basisFor(law: Law, givers: readonly string[]): Basis {
  const authorities = givers.filter((kind) => !isPrivate(kind));
  const others = givers.filter(isPrivate);
  const mixed = authorities.length > 0 && others.length > 0;
  const only = (kinds: readonly string[]) => (mixed ? { for: kinds } : {});
  return Basis.parse({
    regime: "ukGdpr",
    article6: [
      ...(authorities.length > 0 ? law.public.map((point) => ({ point, ...only(authorities) })) : []),
      ...(others.length > 0 ? [{ point: "ea", annex1: law.others ?? "safeguarding", ...only(others) }] : []),
    ],
    gateways: law.gateways,
    article9: law.article9 ?? [],
    ...(law.criminal ? { article10: "schedule1" } : {}),
    confidentiality: law.confidentiality,
  });
}
