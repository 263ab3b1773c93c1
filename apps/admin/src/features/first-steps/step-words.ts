import type { Answers } from "../../lib/words.ts";

type Step = Answers["partnership"]["firstSteps"][number]["step"];

interface StepWords {
  readonly says: string;
  readonly why: string;
  /** Where it is done. */
  readonly to: "/people" | "/agencies" | "/agreements" | "/agreements/begin";
  readonly where: string;
}

const onPeople = { to: "/people", where: "People" } as const;
const onAgencies = { to: "/agencies", where: "Agencies" } as const;
const onAgreements = { to: "/agreements", where: "Agreements" } as const;

/** What each step is, why it is needed, and where it is taken. */
export const stepWords: Readonly<Record<Step, StepWords>> = {
  secondLead: {
    says: "A second governance lead has come in",
    why: "Powerful roles and new ways in need two people. Alone, you could not be let in again if you lost your passkey.",
    ...onPeople,
  },
  agencies: {
    says: "At least two agencies are here",
    why: "An agreement is between agencies. Yours is here already.",
    ...onAgencies,
  },
  assurances: {
    says: "It is noted what each agency holds",
    why: "Its signed memorandum, security standard or registration: why the others may trust it with what they share.",
    ...onAgencies,
  },
  signatories: {
    says: "Each agency has a signatory who has come in",
    why: "Only they sign for it. Whoever approves or writes a text does not sign it.",
    ...onPeople,
  },
  approvers: {
    says: "Each agency has somebody who approves",
    why: "A governance lead, Caldicott Guardian or SIRO reads the text before its signatory may sign.",
    ...onPeople,
  },
  advisers: {
    says: "Each agency has somebody who advises",
    why: "Its data protection officer or Caldicott Guardian. Without one an agreement can be signed, but nobody has advised on it.",
    ...onPeople,
  },
  managers: {
    says: "Each agency has a supervisor or safeguarding lead",
    why: "When the agency is brought in on a case, they see it and put one of their own on its team.",
    ...onPeople,
  },
  draft: {
    says: "An agreement is begun",
    why: "You get a draft with the usual terms and one clause. The catalogue and the words come with the product.",
    to: "/agreements/begin",
    where: "Begin an agreement",
  },
  circulated: {
    says: "It is out for signature",
    why: "First its parties are consulted; then you circulate the text that they will sign.",
    ...onAgreements,
  },
  signed: {
    says: "All its parties have approved and signed",
    why: "Each with a proof of their own. Until then nobody sees anything by it.",
    ...onAgreements,
  },
  inForce: {
    says: "It is in force",
    why: "You activate it. From that moment the portal does what was signed, and practitioners open cases.",
    ...onAgreements,
  },
};
