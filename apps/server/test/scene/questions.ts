import { createHash } from "node:crypto";
import {
  type Agreement,
  canonicalText,
  type Value,
  type VersionId,
  type WorldEntry,
  type WorldProfessional,
} from "@concordat/domain";
import { idNamed } from "@concordat/worlds";
import { harrowmere, person, revised, sceneCases, sceneVersions } from "./scene.ts";

const { whitlock } = sceneCases;

export const textOf = (id: VersionId): Agreement => {
  const version = harrowmere.agreements.flatMap(({ versions }) => versions).find((each) => each.id === id);
  if (!version) throw new RangeError(id);
  return version.agreement;
};

/** What somebody signs who has this version before them. */
export const hashOf = (id: VersionId): string =>
  createHash("sha256")
    .update(canonicalText(textOf(id)))
    .digest("hex");

/** Entries of an agency on the Whitlock case that still stand. */
export const ownEntries = ({ agency }: Pick<WorldProfessional, "agency">): readonly WorldEntry[] =>
  whitlock.entries.filter(
    ({ id, owner }) => owner === agency && !whitlock.entries.some(({ supersedes }) => supersedes === id),
  );

let presses = 0;
/** A key of one press of a button. */
export const press = (): string => idNamed(`press/${(presses += 1)}`);

const typed = (caseId: string, subjectId: string | null, value: Value | null) => ({
  caseId,
  subjectId,
  field: "safeguarding.concernNarrative",
  value,
  observedOn: null,
});

/** A correction of an entry of one’s own: another for everybody who tries. */
function correction(who: WorldProfessional) {
  const own = ownEntries(who);
  const place = harrowmere.professionals.filter(({ agency }) => agency === who.agency).indexOf(who);
  const entry = own[place % Math.max(1, own.length)] ?? ownEntries(person("Gavin Pickles"))[0];
  return { caseId: whitlock.id, id: entry?.id, value: entry?.value, observedOn: null };
}

/**
 * For each procedure a question that whoever may ask it gets an answer to. Each act on an agreement has a version of its
 * own, so that none depends on another.
 */
export const rightQuestions: Record<string, (who: WorldProfessional) => unknown> = {
  "agreements.activate": () => ({ id: sceneVersions.signedByTwo }),
  "agreements.byId": () => ({ id: sceneVersions.running }),
  "agreements.check": () => ({ agreement: textOf(sceneVersions.draft) }),
  "agreements.circulate": () => ({ id: sceneVersions.ready }),
  "agreements.cite": () => ({
    clauses: textOf(sceneVersions.running).clauses.map(({ id }) => ({ version: sceneVersions.running, clause: id })),
  }),
  "agreements.end": () => ({ id: sceneVersions.running }),
  "agreements.list": () => ({}),
  "agreements.matrix": () => ({ id: sceneVersions.running }),
  "agreements.revise": () => ({ agreementId: revised }),
  "agreements.save": () => ({ id: sceneVersions.draft, revision: 1, agreement: textOf(sceneVersions.draft) }),
  "agreements.sign": () => ({ id: sceneVersions.toSign, hash: hashOf(sceneVersions.toSign) }),
  "agreements.withdraw": () => ({ id: sceneVersions.circulated }),
  "cases.list": () => ({}),
  "cases.picture": () => ({ caseId: whitlock.id }),
  "cases.watch": () => ({ caseId: whitlock.id }),
  "catalogue.words": () => ({}),
  "entries.add": () => ({ ...typed(whitlock.id, null, "A concern."), key: press() }),
  "entries.correct": (who) => ({ ...correction(who), key: press() }),
  "entries.whoWillRead": () => typed(whitlock.id, null, null),
  "sessions.current": () => ({}),
  "sessions.demonstrationPeople": () => ({}),
  "sessions.signIn": ({ email }) => ({ email, password: "correct horse battery staple" }),
  "sessions.signInAsDemonstrator": ({ id }) => ({ professionalId: id }),
  "sessions.signOut": () => ({}),
  "sessions.signOutEverywhere": () => ({}),
};
