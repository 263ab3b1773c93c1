import type { WorldCase } from "@concordat/domain";
import { idNamed } from "../../named-id.ts";
import { agencyId, type WorkingAgency } from "../agencies.ts";
import type { Calendar } from "../calendar.ts";
import { professionalId } from "../professionals.ts";
import { type Name, subjectOfWhitlock } from "./whitlocks.ts";

const id = (what: string): string => idNamed(`showcase/${what}`);

type Kind = WorldCase["determinations"][number]["kind"];

/** What was determined, on whose word; about one person where it says so, else about the case. */
const determined: readonly (readonly [Kind, string, "yes" | "no", readonly WorkingAgency[], Name?])[] = [
  ["threshold", "s47", "yes", ["csc", "police"]],
  ["threshold", "maracHighRisk", "yes", ["police", "daCharity"]],
  ["threshold", "s42", "yes", ["asc", "trust"], "sheila"],
  ["circumstance", "concernAboutChild", "yes", ["school", "police", "csc"]],
  ["circumstance", "childMayBeAtRisk", "yes", ["school"]],
  ["circumstance", "employmentOffer", "no", ["csc", "housing"]],
  ["circumstance", "adoption", "no", ["csc", "school"]],
  ["circumstance", "s42LimbsSuspected", "yes", ["trust"]],
  ["notice", "told", "yes", ["csc", "school"]],
];

/** What has been determined about the case and about Sheila. */
export const determinationsOn = (calendar: Calendar): WorldCase["determinations"] =>
  determined.flatMap(([kind, code, answer, by, about]) =>
    by.map((agency) => ({
      id: id(`${kind}/${code}/${agency}`),
      agency: agencyId(agency),
      subject: about === undefined ? null : subjectOfWhitlock(about),
      kind,
      code,
      answer,
      from: calendar.instant(28),
    })),
  );

/** Who agreed to what: Ellie lets the team share, and refuses to be referred; Darren refuses. */
const agreed: readonly (readonly [Name, giver: string, scope: string, decision: string, readonly WorkingAgency[]])[] = [
  ["joanna", "self", "toSafetyPlanning", "given", ["daCharity", "csc"]],
  ["joanna", "self", "toRefer", "given", ["school", "earlyHelp"]],
  ["joanna", "self", "toShareWithProfessionals", "given", ["school", "earlyHelp"]],
  ["callum", "parent", "toRefer", "given", ["school", "earlyHelp"]],
  ["callum", "parent", "toShareWithProfessionals", "given", ["school", "earlyHelp"]],
  ["ellie", "parent", "toRefer", "given", ["school", "earlyHelp"]],
  ["ellie", "youngPerson", "toRefer", "refused", ["school", "earlyHelp"]],
  ["ellie", "youngPerson", "toShareWithProfessionals", "given", ["school", "trust"]],
  ["darren", "self", "toShareWithProfessionals", "refused", ["trust"]],
  ["sheila", "self", "support", "given", ["trust", "asc"]],
];

/** What each of the family agreed to. */
export const consentsOn = (calendar: Calendar): WorldCase["consents"] =>
  agreed.flatMap(([name, giver, scope, decision, by]) =>
    by.map((agency) => ({
      id: id(`consent/${name}/${giver}/${scope}/${agency}`),
      agency: agencyId(agency),
      subject: subjectOfWhitlock(name),
      scope,
      giver,
      decision,
      from: calendar.instant(28),
    })),
  );

/** Joanna and Callum are in the refuge: what says where they are is locked. */
export const shieldsOn = (calendar: Calendar): WorldCase["shields"] =>
  (["joanna", "callum"] as const).map((name) => ({
    id: id(`shield/${name}`),
    agency: agencyId("daCharity"),
    subject: subjectOfWhitlock(name),
    from: calendar.instant(34),
  }));

/** One worker knows Darren and has said so; another is a neighbour and stays out. */
export const barriersOn = (calendar: Calendar): WorldCase["barriers"] => [
  { id: id("conflict"), kind: "conflict", professional: professionalId("Anil Kapoor"), from: calendar.instant(60) },
  { id: id("exclusion"), kind: "exclusion", professional: professionalId("Tomasz Wilk"), from: calendar.instant(70) },
];

/** For two weeks the team may know what bears on Callum’s safety, though Darren refused. */
export const overridesOn = (calendar: Calendar): WorldCase["overrides"] => [
  {
    id: id("override"),
    agency: agencyId("earlyHelp"),
    professional: professionalId("Leanne Cartwright"),
    approvedBy: professionalId("Karen Boothroyd"),
    from: calendar.instant(6),
    until: calendar.instant(-8),
  },
];
