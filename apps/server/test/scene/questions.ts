import { createHash } from "node:crypto";
import {
  type Agreement,
  canonicalText,
  type Value,
  type VersionId,
  type WorldEntry,
  type WorldProfessional,
} from "@concordat/domain";
import { SoftwareAuthenticator } from "@concordat/testkit";
import { idNamed } from "@concordat/worlds";
import { password } from "../harness.ts";
import { catalogueQuestions } from "./catalogue-questions.ts";
import { peopleQuestions } from "./people-questions.ts";
import { teamQuestions } from "./team-questions.ts";
import { press } from "./press.ts";
import { dueNoticeOf, harrowmere, person, revised, sceneCases, sceneLife, sceneVersions } from "./scene.ts";

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

/** Nobody invited anybody by it. */
const byNoToken = ({ id }: Pick<WorldProfessional, "id">) => ({
  token: createHash("sha256").update(id).digest("base64url"),
});
const isDemonstrator = ({ id }: WorldProfessional): boolean => harrowmere.professionals.some((each) => each.id === id);

/** Answers of a device to what nobody asked. */
const notAsked = { challenge: idNamed("scene/absent"), options: { challenge: "bm9ib2R5" } };
const device = new SoftwareAuthenticator("http://portal.test");
const [made, signed] = [device.register(notAsked), device.signIn(notAsked)];

/** What nobody can set up where there is a partnership. */
const anotherPartnership = {
  name: "Another Partnership",
  controller: "Another Council",
  agency: {
    name: "Another Agency",
    shortName: "Another",
    kind: "police",
    phone: "07700 900990",
    email: "duty@another.example.org",
  },
  lead: { name: "Another Lead", jobTitle: "Lead", email: "lead@another.example.org", phone: "07700 900991" },
};

/** A practitioner of the police, as an example has them. */
export const onlooker = {
  reader: {
    kind: "police",
    roles: ["practitioner"],
    caseRoles: [],
    certificates: [],
    purpose: "childSafeguarding",
    involved: true,
  },
  owner: "childrensSocialCare",
  given: [],
  shielded: false,
};

/** A case that anybody who works cases may open. */
export const newCase = () => ({
  key: press(),
  caseType: "childSafeguarding",
  stage: "open",
  area: "east",
  purposes: ["childSafeguarding"],
  people: [{ role: "child", given: "Wren", family: "Applegarth", born: "2015-02-03" }],
  agencies: [],
});

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

const onDiscussed = { id: sceneVersions.discussed, hash: hashOf(sceneVersions.discussed) };

/**
 * For each procedure a question that whoever may ask it gets an answer to. Each act on an agreement has a version of its
 * own, so that none depends on another.
 */
export const rightQuestions: Record<string, (who: WorldProfessional) => unknown> = {
  ...catalogueQuestions,
  ...peopleQuestions,
  ...teamQuestions,
  "agreements.activate": () => ({ id: sceneVersions.signedByTwo }),
  "agreements.advise": () => ({ ...onDiscussed, opinion: "concerned", words: "Say how long it is kept." }),
  "agreements.answer": () => ({
    id: sceneVersions.discussed,
    comment: sceneLife.comment,
    words: "It is narrower now.",
  }),
  "agreements.approve": () => ({ id: sceneVersions.toSign, hash: hashOf(sceneVersions.toSign) }),
  "agreements.byId": () => ({ id: sceneVersions.running }),
  "agreements.begin": () => ({
    title: "Made up between two",
    summary: "To see that an agreement can be begun.",
    purposes: ["earlyHelp"],
    agencies: harrowmere.agencies.slice(0, 2).map(({ id }) => id),
  }),
  "agreements.check": () => ({ agreement: textOf(sceneVersions.draft) }),
  "agreements.circulate": () => ({ id: sceneVersions.ready }),
  "agreements.cite": () => ({
    clauses: textOf(sceneVersions.running).clauses.map(({ id }) => ({ version: sceneVersions.running, clause: id })),
  }),
  "agreements.comment": () => ({ ...onDiscussed, clause: null, words: "Who answers for the joint record?" }),
  "agreements.confirm": () => ({ id: sceneVersions.proposed, proposal: sceneLife.proposal }),
  "agreements.consult": () => ({ id: sceneVersions.toConsult }),
  "agreements.document": () => ({ id: sceneVersions.running, as: "agreement" }),
  "agreements.end": () => ({ id: sceneVersions.running }),
  "agreements.export": () => ({ id: sceneVersions.running, as: "national" }),
  "agreements.import": () => ({ text: canonicalText(textOf(sceneVersions.running)) }),
  "agreements.leave": () => ({ id: sceneVersions.left, words: "We share by another agreement." }),
  "agreements.list": () => ({}),
  "agreements.matrix": () => ({ id: sceneVersions.running }),
  "agreements.overrule": () => ({
    id: sceneVersions.discussed,
    advice: sceneLife.advice,
    words: "Consent is not the basis; the duty is.",
  }),
  "agreements.print": () => ({ id: sceneVersions.running, as: "policyDocuments" }),
  "agreements.proposeResumption": () => ({ id: sceneVersions.proposed, words: "It has been looked into." }),
  "agreements.proposeSuspension": () => ({ id: sceneVersions.joined, words: "A breach is looked into." }),
  "agreements.resume": () => ({ id: sceneVersions.suspended, words: "It has been looked into." }),
  "agreements.revise": () => ({ agreementId: revised }),
  "agreements.save": () => ({ id: sceneVersions.draft, revision: 1, agreement: textOf(sceneVersions.draft) }),
  "agreements.sendBack": () => ({ id: sceneVersions.toSendBack, words: "We hold nothing of the kind." }),
  "agreements.sign": () => ({ id: sceneVersions.toSign, hash: hashOf(sceneVersions.toSign), password }),
  "agreements.suspend": () => ({ id: sceneVersions.joined, words: "A breach is looked into." }),
  "agreements.umbrellas": () => ({}),
  "agreements.withdraw": () => ({ id: sceneVersions.circulated }),
  "cases.close": () => ({ caseId: whitlock.id, reason: "needsMet" }),
  "cases.reopen": () => ({ caseId: whitlock.id, reason: "newConcern" }),
  "cases.giveReason": () => ({ caseId: whitlock.id, reason: "assess" }),
  "cases.list": () => ({}),
  "cases.open": () => newCase(),
  "cases.picture": () => ({ caseId: whitlock.id }),
  "cases.seeAs": ({ agency }) => ({
    caseId: whitlock.id,
    purpose: "familyAssessment",
    agencyId: person(agency === person("Hannah Fairbrother").agency ? "Joanne Sykes" : "Hannah Fairbrother").agency,
  }),
  "cases.watch": () => ({ caseId: whitlock.id }),
  "cases.whoSees": (who) => ({
    caseId: whitlock.id,
    entryId: (ownEntries(who)[0] ?? ownEntries(person("Gavin Pickles"))[0])?.id,
  }),
  "cases.wouldShow": () => ({
    caseId: whitlock.id,
    field: "health.conditions",
    agencyId: person("Hannah Fairbrother").agency,
  }),
  "entries.add": () => ({ ...typed(whitlock.id, null, "A concern."), key: press() }),
  "entries.correct": (who) => ({ ...correction(who), key: press() }),
  "entries.whoWillRead": () => typed(whitlock.id, null, null),
  "notices.ofCase": () => ({ caseId: whitlock.id }),
  "notices.tell": ({ agency }) => ({ caseId: whitlock.id, id: dueNoticeOf(agency), outcome: "told" }),
  "partnership.needsSetUp": () => ({}),
  "partnership.setUp": (who) => ({ ...byNoToken(who), partnership: anotherPartnership }),
  "proof.compare": () => ({ id: sceneVersions.running, other: null }),
  "proof.examples": () => ({ agreement: textOf(sceneVersions.draft) }),
  "proof.impact": () => ({ id: sceneVersions.draft }),
  "proof.seeAs": () => ({ id: sceneVersions.running, as: onlooker }),
  "proof.whoSees": () => ({ field: "health.conditions" }),
  "account.addPasskey": () => ({ made }),
  "account.askForPasskey": () => ({}),
  "account.byId": () => ({}),
  "account.endSession": () => ({ visit: idNamed("scene/absent") }),
  "account.removePasskey": () => ({ id: "nobodys" }),
  "invitations.accept": (who) => ({
    ...byNoToken(who),
    acceptsTerms: true,
    credentials: { kind: "passkey", made },
  }),
  "invitations.askForCode": byNoToken,
  "invitations.askForPasskey": byNoToken,
  "invitations.byToken": byNoToken,
  "sessions.askForPasskey": () => ({}),
  "sessions.current": () => ({}),
  "sessions.demonstrationPeople": () => ({}),
  "sessions.proveAgain": (who) =>
    isDemonstrator(who) ? { kind: "password", password } : { kind: "passkey", answer: signed },
  "sessions.proveCode": () => ({ code: "000000" }),
  "sessions.signIn": ({ email }) => ({ email, password }),
  "sessions.signInAsDemonstrator": ({ id }) => ({ professionalId: id }),
  "sessions.signInWithPasskey": () => signed,
  "sessions.signOut": () => ({}),
  "sessions.signOutEverywhere": () => ({}),
};
