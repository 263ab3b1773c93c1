import {
  AgencyId,
  type Agreement,
  AgreementId,
  canonicalText,
  CommonTerms,
  type Umbrella,
  umbrellaFindings,
  type Finding,
  type UmbrellaStanding,
  VersionId,
} from "@concordat/domain";
import { hashOf, type SignedVersion } from "@concordat/policy";
import { z } from "zod";
import type { Governance } from "../gateway/governance-shelf.ts";

/** A signed text that others can stand under, as whoever chooses one needs it. */
export const UmbrellaChoice = z.strictObject({
  version: VersionId,
  hash: z.string(),
  title: z.string(),
  number: z.int(),
  agreementId: AgreementId,
  parties: z.array(AgencyId),
  purposes: z.array(z.string()),
  commonTerms: CommonTerms,
});
type UmbrellaChoice = z.infer<typeof UmbrellaChoice>;

/** What a text stands under: how that stands now, and what it says; nothing of it where no such text was ever signed here. */
export const ShownUmbrella = z.strictObject({
  id: VersionId,
  title: z.string(),
  number: z.int(),
  stands: z.enum(["waiting", "inForce", "over", "unknown"]),
  commonTerms: CommonTerms.nullable(),
});
type ShownUmbrella = z.infer<typeof ShownUmbrella>;

/** A text that stands under an agreement. `under` is the number of the version that it names. */
export const ShownAnnex = z.strictObject({
  id: VersionId,
  title: z.string(),
  number: z.int(),
  under: z.int(),
  /** It names another version than the one that is looked at, and runs only with that one. */
  otherVersion: z.boolean(),
});
type ShownAnnex = z.infer<typeof ShownAnnex>;

const agreementOf = ({ agreementOf: all }: Governance, id: VersionId): string | undefined => all.get(id);

/** The signed text that is meant, if it was ever brought into force here. */
const signedUmbrella = ({ version }: Umbrella, { book }: Governance): SignedVersion | undefined =>
  book.rules.versions.find(({ id }) => id === version);

/** Whoever takes part in a version now, or on the day that it starts. */
const takingPart = ({ force, parties }: SignedVersion, at: number): string[] =>
  parties
    .filter(({ from, until }) => from <= Math.max(at, force.from) && Math.max(at, force.from) < until)
    .map(({ agency }) => agency);

interface Asked {
  /** The agreement that the text is of; null for one that is not there yet. */
  readonly of: string | null;
  readonly at: number;
}

function standingOf(umbrella: Umbrella, governance: Governance, { of, at }: Asked): UmbrellaStanding | null {
  const signed = signedUmbrella(umbrella, governance);
  if (!signed) return null;
  return {
    agreement: signed.agreement,
    hash: hashOf(canonicalText(signed.agreement)),
    over: signed.force.until <= at,
    takingPart: takingPart(signed, at),
    same: of !== null && agreementOf(governance, signed.id) === of,
  };
}

/** What is found in a text beside the umbrella that it stands under. */
export const foundUnderUmbrella = (agreement: Agreement, governance: Governance, asked: Asked): Finding[] =>
  umbrellaFindings(
    agreement,
    agreement.umbrella ? standingOf(agreement.umbrella, governance, asked) : null,
    governance.glossary,
  );

/** The texts that an agreement can stand under: in force, or signed and waiting for their day, and annexes of nothing. */
export const umbrellaChoices = (governance: Governance, at: number): UmbrellaChoice[] =>
  governance.book.rules.versions
    .filter(({ agreement, force }) => !agreement.umbrella && at < force.until)
    .map(({ id, number, agreement }) => ({
      version: id,
      hash: hashOf(canonicalText(agreement)),
      title: agreement.title,
      number,
      agreementId: AgreementId.parse(agreementOf(governance, id)),
      parties: agreement.parties.map(({ agency }) => agency),
      purposes: [...agreement.purposes],
      commonTerms: agreement.commonTerms,
    }))
    .toSorted((one, other) => one.title.localeCompare(other.title, "en") || one.number - other.number);

export function showUmbrella({ umbrella }: Agreement, governance: Governance, at: number): ShownUmbrella | null {
  if (!umbrella) return null;
  const { version: id, title, number } = umbrella;
  const signed = signedUmbrella(umbrella, governance);
  if (!signed) return { id, title, number, stands: "unknown", commonTerms: null };
  const started = signed.force.from <= at ? "inForce" : "waiting";
  const stands = signed.force.until <= at ? "over" : started;
  return { id, title, number, stands, commonTerms: signed.agreement.commonTerms };
}

interface Looked {
  readonly id: VersionId;
  readonly agreementId: string;
}

/** The texts in force, or waiting for their day, that stand under a version of this agreement. */
export const showAnnexes = (looked: Looked, governance: Governance, at: number): ShownAnnex[] =>
  governance.book.rules.versions.flatMap(({ id, number, agreement, force }) => {
    const { umbrella } = agreement;
    if (!umbrella || force.until <= at || agreementOf(governance, umbrella.version) !== looked.agreementId) return [];
    const otherVersion = umbrella.version !== looked.id;
    return [{ id, title: agreement.title, number, under: umbrella.number, otherVersion }];
  });
