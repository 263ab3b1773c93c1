import type { World, WorldProfessional } from "@concordat/domain";
import { idNamed, showcaseEntry } from "@concordat/worlds";
import { hashOf, onlooker, ownEntries, rightQuestions, textOf } from "./questions.ts";
import { press } from "./press.ts";
import { procedures } from "./procedures.ts";
import { newPerson } from "./people-questions.ts";
import { password } from "../harness.ts";
import { dueNoticeOf, elsewhere, person, sceneCases, sceneLife, sceneVersions } from "./scene.ts";

/** What somebody asks about who wants to learn what they may not see: open things, hidden things, and things that are not there. */
export interface Aims {
  readonly cases: readonly string[];
  readonly entries: readonly string[];
  readonly subjects: readonly (string | null)[];
  readonly versions: readonly string[];
  readonly agreements: readonly string[];
  readonly professionals: readonly string[];
  readonly agencies: readonly string[];
  readonly words: readonly string[];
}

const absent = idNamed("scene/absent");
const versionsOf = ({ agreements }: World): string[] =>
  agreements.flatMap(({ versions }) => versions.map(({ id }) => id));

export const aims: Aims = {
  cases: [...Object.values(sceneCases), ...elsewhere.cases.slice(0, 1)].map(({ id }): string => id).concat(absent),
  entries: [
    ...["Sheila’s care package", "Joanna’s refuge", "the call-out"].map(showcaseEntry),
    ...[sceneCases.others, ...elsewhere.cases.slice(0, 1)].flatMap(({ entries }) =>
      entries.slice(0, 1).map(({ id }) => id),
    ),
    absent,
  ],
  subjects: [
    null,
    ...[sceneCases.whitlock, sceneCases.others].flatMap(({ subjects }) => subjects.slice(0, 2).map(({ id }) => id)),
    absent,
  ],
  versions: [sceneVersions.running, sceneVersions.draft, ...versionsOf(elsewhere).slice(0, 1), absent],
  agreements: [...elsewhere.agreements.slice(0, 1).map(({ id }): string => id), absent],
  professionals: [...elsewhere.professionals.slice(0, 1).map(({ id }): string => id), absent],
  agencies: [...elsewhere.agencies.slice(0, 1).map(({ id }): string => id), absent],
  words: [
    "Whitlock",
    sceneCases.restricted.reference,
    ...elsewhere.cases.slice(0, 1).map(({ reference }) => reference),
  ],
};

/** What is asked rightly of a procedure, to be asked of something else. */
const right = (path: string): object => rightQuestions[path]?.({} as WorldProfessional) as object;
/** About somebody of another partnership, about nobody, and about oneself. */
const others = ({ id }: WorldProfessional, professionals: readonly string[], more: object = {}) =>
  [...professionals, id].map((each) => ({ ...more, id: each }));

const rightly = (path: string) => (who: WorldProfessional) => [rightQuestions[path]?.(who)];
const ids = (all: readonly string[]) => all.map((id) => ({ id }));
const words = "What somebody who asks would write.";
const withWords = (all: readonly string[], more = {}) => all.map((id) => ({ id, words, ...more }));
const onText = (all: readonly string[], more: object) =>
  all.map((id) => ({ id, hash: hashOf(sceneVersions.toSign), ...more }));

const entry = (caseId: string, subjectId: string | null) => ({
  caseId,
  subjectId,
  field: "safeguarding.concernNarrative",
  value: words,
  observedOn: null,
});

/**
 * Every procedure with everything that one would ask of it: what the person may ask, and what they may not. A procedure
 * that is not here fails the two worlds and the canaries.
 */
export const askedOf: Record<string, (who: WorldProfessional, aims: Aims) => readonly unknown[]> = {
  "agencies.add": (who) => [rightQuestions["agencies.add"]?.(who)],
  "agencies.amend": (_, { agencies }) => agencies.map((id) => ({ ...right("agencies.amend"), id })),
  "agencies.assure": (_, { agencies }) =>
    agencies.map((agencyId) => ({ ...right("agencies.assure"), agencyId, key: press() })),
  "agencies.list": () => [{}],
  "agreements.activate": (_, { versions }) => ids(versions),
  "agreements.advise": (_, { versions }) => onText(versions, { opinion: "against", words }),
  "agreements.answer": (_, { versions }) => withWords(versions, { comment: sceneLife.comment }),
  "agreements.approve": (_, { versions }) => onText(versions, {}),
  "agreements.begin": () => [rightQuestions["agreements.begin"]?.({} as WorldProfessional)],
  "agreements.byId": (_, { versions }) => ids(versions),
  "agreements.check": () => [rightQuestions["agreements.check"]?.({} as WorldProfessional)],
  "agreements.circulate": (_, { versions }) => ids(versions),
  "agreements.cite": (_, { versions }) => [
    { clauses: versions.flatMap((version) => ["MA1", "GA1", "RS1"].map((clause) => ({ version, clause }))) },
  ],
  "agreements.comment": (_, { versions }) => onText(versions, { clause: null, words }),
  "agreements.confirm": (_, { versions }) => versions.map((id) => ({ id, proposal: sceneLife.proposal })),
  "agreements.consult": (_, { versions }) => ids(versions),
  "agreements.document": (_, { versions }) => versions.map((id) => ({ id, as: "record" })),
  "agreements.end": (_, { versions }) => ids(versions),
  "agreements.export": (_, { versions }) => versions.map((id) => ({ id, as: "canonical" })),
  "agreements.import": () => [rightQuestions["agreements.import"]?.({} as WorldProfessional), { text: "{}" }],
  "agreements.leave": (_, { versions }) => withWords(versions),
  "agreements.list": () => [{}],
  "agreements.matrix": (_, { versions }) => ids(versions),
  "agreements.overrule": (_, { versions }) => withWords(versions, { advice: sceneLife.advice }),
  "agreements.print": (_, { versions }) => versions.map((id) => ({ id, as: "policyDocuments" })),
  "agreements.proposeResumption": (_, { versions }) => withWords(versions),
  "agreements.proposeSuspension": (_, { versions }) => withWords(versions),
  "agreements.resume": (_, { versions }) => withWords(versions),
  "agreements.revise": (_, { agreements }) => agreements.map((agreementId) => ({ agreementId })),
  "agreements.save": (_, { versions }) =>
    versions.map((id) => ({ id, revision: 1, agreement: textOf(sceneVersions.draft) })),
  "agreements.sendBack": (_, { versions }) => withWords(versions),
  "agreements.sign": (_, { versions }) => onText(versions, { password }),
  "agreements.suspend": (_, { versions }) => withWords(versions),
  "agreements.umbrellas": () => [{}],
  "agreements.withdraw": (_, { versions }) => ids(versions),
  "cases.list": (_, { words: known }) => [
    {},
    { sort: "name" },
    { caseType: sceneCases.others.caseType },
    { stage: sceneCases.restricted.stage },
    { cursor: { openedOn: sceneCases.colleagues.openedOn, caseId: sceneCases.colleagues.id } },
    ...known.map((search) => ({ search })),
  ],
  "cases.close": (_, { cases }) => cases.map((caseId) => ({ caseId, reason: "needsMet" })),
  "cases.reopen": (_, { cases }) => cases.map((caseId) => ({ caseId, reason: "newConcern" })),
  "cases.giveReason": (_, { cases }) => [
    ...cases.map((caseId) => ({ caseId, reason: "assess" })),
    { caseId: sceneCases.whitlock.id, reason: "curiosity" },
  ],
  "cases.open": (who) => [rightQuestions["cases.open"]?.(who)],
  "cases.picture": (_, { cases }) => [
    ...cases.map((caseId) => ({ caseId })),
    ...everyPurpose.map((purpose) => ({ caseId: sceneCases.whitlock.id, purpose })),
  ],
  "cases.seeAs": (_, { cases }) => [
    ...cases.map((caseId) => ({ caseId, agencyId: person("Joanne Sykes").agency })),
    ...[person("Hannah Fairbrother").agency, absent].map((agencyId) => ({ caseId: sceneCases.whitlock.id, agencyId })),
  ],
  "cases.watch": (_, { cases }) => cases.map((caseId) => ({ caseId })),
  "cases.whoSees": (who, { cases, entries }) => [
    ...cases.map((caseId) => ({ caseId, entryId: ownEntries(who)[0]?.id ?? absent })),
    ...entries.map((entryId) => ({ caseId: sceneCases.whitlock.id, entryId })),
  ],
  "cases.wouldShow": (_who, { cases, agencies }) => [
    ...cases.map((caseId) => ({ caseId, field: "housing.tenure", agencyId: person("Joanne Sykes").agency })),
    ...agencies.map((agencyId) => ({ caseId: sceneCases.whitlock.id, field: "health.conditions", agencyId })),
    ...sceneCases.whitlock.entries
      .filter((_, place) => place % 5 === 0)
      .map(({ field, owner: agencyId }) => ({ caseId: sceneCases.whitlock.id, field, agencyId })),
  ],
  "catalogue.addField": () => [rightQuestions["catalogue.addField"]?.({} as WorldProfessional)],
  "catalogue.addGateway": () => [rightQuestions["catalogue.addGateway"]?.({} as WorldProfessional)],
  "catalogue.addSection": () => [rightQuestions["catalogue.addSection"]?.({} as WorldProfessional)],
  "catalogue.addTerm": () => [rightQuestions["catalogue.addTerm"]?.({} as WorldProfessional)],
  "catalogue.amendField": () => [rightQuestions["catalogue.amendField"]?.({} as WorldProfessional)],
  "catalogue.amendGateway": () => [rightQuestions["catalogue.amendGateway"]?.({} as WorldProfessional)],
  "catalogue.history": () => [{}],
  "catalogue.relabelTerm": () => [rightQuestions["catalogue.relabelTerm"]?.({} as WorldProfessional)],
  "catalogue.retireTerm": () => [rightQuestions["catalogue.retireTerm"]?.({} as WorldProfessional)],
  "catalogue.words": () => [{}],
  "entries.add": (_, { cases, subjects }) => [
    ...cases.map((caseId) => ({ ...entry(caseId, null), key: press() })),
    ...subjects.map((subjectId) => ({ ...entry(sceneCases.whitlock.id, subjectId), key: press() })),
  ],
  "entries.correct": (who, { cases, entries }) => [
    ...cases.map((caseId) => ({ caseId, id: ownEntries(who)[0]?.id ?? absent, ...correction, key: press() })),
    ...entries.map((id) => ({ caseId: sceneCases.whitlock.id, id, ...correction, key: press() })),
  ],
  "entries.whoWillRead": (_, { cases, subjects }) => [
    ...cases.map((caseId) => entry(caseId, null)),
    ...subjects.map((subjectId) => entry(sceneCases.whitlock.id, subjectId)),
  ],
  "mails.list": () => [{}],
  "notices.ofCase": (_, { cases }) => cases.map((caseId) => ({ caseId })),
  "notices.tell": (_, { cases }) => [
    ...cases.map((caseId) => ({ caseId, id: absent, outcome: "told" })),
    ...[person("Hannah Fairbrother"), person("Joanne Sykes")].map(({ agency }) => ({
      caseId: sceneCases.whitlock.id,
      id: dueNoticeOf(agency),
      outcome: "told",
    })),
  ],
  "partnership.firstSteps": () => [{}],
  "partnership.needsSetUp": () => [{}],
  "partnership.setUp": (who) => [rightQuestions["partnership.setUp"]?.(who)],
  "people.add": (who, { agencies }) =>
    agencies.map((agencyId) => ({ key: press(), person: { ...newPerson(who), agencyId } })),
  "people.amend": (who, { professionals }) => others(who, professionals, right("people.amend")),
  "people.change": (who, { professionals }) => others(who, professionals, right("people.change")),
  "people.checkImport": (who) => [rightQuestions["people.checkImport"]?.(who), { file: "bm8gemlw" }],
  "people.decide": (_, { professionals }) => professionals.map((id) => ({ id, agreed: true })),
  "people.end": (who, { professionals }) => others(who, professionals),
  "people.import": (who) => [rightQuestions["people.import"]?.(who)],
  "people.inviteAgain": (who, { professionals }) => others(who, professionals),
  "people.list": () => [{}],
  "people.move": (who, { professionals }) => others(who, professionals, right("people.move")),
  "people.proposals": () => [{}],
  "people.proposeRecovery": (who, { professionals }) => others(who, professionals),
  "people.resume": (who, { professionals }) => others(who, professionals),
  "people.suspend": (who, { professionals }) => others(who, professionals),
  "proof.compare": (_, { versions }) => versions.map((id) => ({ id, other: null })),
  "proof.examples": () => [rightQuestions["proof.examples"]?.({} as WorldProfessional)],
  "proof.impact": (_, { versions }) => ids(versions),
  "proof.seeAs": (_, { versions }) => versions.map((id) => ({ id, as: onlooker })),
  "proof.whoSees": () => [{ field: "health.conditions" }],
  "team.allocate": (who, { cases, professionals }) => [
    ...cases.map((caseId) => ({ caseId, professionalId: who.id, caseRoles: ["member"] })),
    ...professionals.map((professionalId) => ({ ...right("team.allocate"), professionalId })),
  ],
  "team.bringIn": (_, { cases, agencies }) => [
    ...cases.map((caseId) => ({ ...right("team.bringIn"), caseId })),
    ...agencies.map((agencyId) => ({ ...right("team.bringIn"), agencyId })),
  ],
  "team.colleagues": (_, { cases }) => cases.map((caseId) => ({ caseId })),
  "team.takeOff": (who, { cases, professionals }) => [
    ...cases.map((caseId) => ({ caseId, professionalId: who.id })),
    ...professionals.map((professionalId) => ({ ...right("team.takeOff"), professionalId })),
  ],
  "team.takeOver": (who, { professionals }) => professionals.map((from) => ({ from, to: who.id })),
  "team.waiting": () => [{}],
  "signOn.end": (_, { agencies }) => agencies.map((agencyId) => ({ agencyId })),
  "signOn.list": () => [{}],
  ...Object.fromEntries(
    procedures
      .filter((path) => /^(invitations\.\w+|signOn\.(begin|decide|finish|propose))$/.test(path))
      .map((path) => [path, rightly(path)]),
  ),
  "sessions.current": () => [{}],
  "sessions.demonstrationPeople": () => [{}],
  "sessions.signIn": ({ email }) => [
    { email, password: "not the password" },
    { email: "nobody@example.org", password: "not the password" },
  ],
  "sessions.signInAsDemonstrator": (_, { professionals }) =>
    professionals.map((professionalId) => ({ professionalId })),
  "account.addPasskey": (who) => [rightQuestions["account.addPasskey"]?.(who)],
  "account.askForPasskey": (who) => [rightQuestions["account.askForPasskey"]?.(who)],
  "account.byId": (who) => [rightQuestions["account.byId"]?.(who)],
  "account.endSession": (who) => [rightQuestions["account.endSession"]?.(who)],
  "account.removePasskey": (who) => [rightQuestions["account.removePasskey"]?.(who)],
  "sessions.askForPasskey": (who) => [rightQuestions["sessions.askForPasskey"]?.(who)],
  "sessions.proveAgain": (who) => [rightQuestions["sessions.proveAgain"]?.(who)],
  "sessions.proveCode": (who) => [rightQuestions["sessions.proveCode"]?.(who)],
  "sessions.signInWithPasskey": (who) => [rightQuestions["sessions.signInWithPasskey"]?.(who)],
  "sessions.signOut": () => [{}],
  "sessions.signOutEverywhere": () => [{}],
};

const correction = { value: words, observedOn: null };
const everyPurpose = [...new Set(sceneCases.whitlock.involvements.flatMap(({ purposes }) => purposes)), "bogus"];
