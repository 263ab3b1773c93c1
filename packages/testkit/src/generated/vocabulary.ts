import { Catalogue, FieldKey, type Glossary, type Value } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";

/** Fields of every make: plain, coarse, special, criminal, shielded, locked, free text, classified, and one that nothing opens. */
const keys = new Set<string>([
  "identity.name.family",
  "identity.dateOfBirth",
  "identity.dateOfDeath",
  "identity.expectedDeliveryDate",
  "identity.personRef",
  "contact.address.current",
  "contact.phone",
  "contact.safeContact",
  "family.relationships",
  "involvement.agencyAndTeam",
  "involvement.leadPractitioner",
  "involvement.practitionerContact",
  "education.setting",
  "education.attendance",
  "health.sexualHealth",
  "health.disability",
  "csc.status",
  "da.status",
  "da.dashScore",
  "da.perpetratorDetails",
  "justice.offences",
  "asc.concern",
  "asc.allegedSource",
  "homelessness.status",
  "safeguarding.concernNarrative",
]);

const neverOpened = {
  key: "handling.sealed",
  section: "handling",
  label: "Sealed",
  type: "string",
  class: "confidential",
  lock: { kind: "never", why: "Made for tests" },
  owners: "any",
};

/** A small catalogue keeps generated worlds quick to compile without losing a kind of field. */
export const glossary: Glossary = {
  ...standard,
  catalogue: Catalogue.parse({
    sections: standard.catalogue.sections,
    fields: [...standard.catalogue.fields.filter(({ key }) => keys.has(key)), neverOpened],
  }),
};

export const fieldKeys = glossary.catalogue.fields.map(({ key }) => key);
export const entryFields = fieldKeys.filter((key) => !key.startsWith("involvement.") && key !== "family.relationships");
export const selectors = [...fieldKeys, "identity.*", "contact.*", "education.*", "da.*", "handling.*", "*"];

/** Values that facts are derived from vary; the others need only be there. */
const valuesOf: Record<string, readonly Value[]> = {
  "identity.dateOfBirth": ["2008-06-15", "2008-06-16", "2008-06", "2008", "1990-02-28", "2022-01-01", "2010-06-15"],
  "identity.dateOfDeath": ["2026-01-01", "2025"],
  "identity.expectedDeliveryDate": ["2026-09-01"],
  "csc.status": ["none", "childInNeed", "childProtection", "lookedAfter"],
  "da.dashScore": [9, 10, 13, 14, 20],
  "da.status": ["victim", "sourceOfHarm"],
  "justice.offences": [
    { type: "robbery", outcome: "convicted" },
    { type: "theft", outcome: "suspect" },
    { type: "weapons", outcome: "charged" },
  ],
  "homelessness.status": ["homeless", "notHomeless"],
  "health.disability": ["autism"],
  "asc.concern": [{ type: "neglect" }, { type: "financial" }],
  "contact.address.current": [{ lines: "1 Test Street", postcode: "AB1 2CD" }],
};

export const valueFor = (key: string): readonly Value[] => valuesOf[FieldKey.parse(key)] ?? ["something"];

export const agencyKinds = ["childrensSocialCare", "police", "school", "domesticAbuse"];
export const purposes = ["childSafeguarding", "earlyHelp"];
export const roles = ["practitioner", "supervisor", "mashManager"];
export const caseRoles = ["taf", "maracAttendee"];
export const certificates = ["vetted", "maracDeclaration"];
export const tags = ["relevant", "seriousRisk"];
export const markings = ["official", "officialSensitive"];
export const thresholds = ["s17", "s47"];
export const subjectRoles = ["child", "parent", "victim", "allegedPerpetrator"];
export const circumstances = ["imminentHarm", "marsCohort"];
export const consentDecisions = ["given", "refused", "withdrawn"];
export const noticeStates = ["told", "notToldUnsafe"];
export const statuses = ["childInNeed", "childProtection", "lookedAfter"];
export const classifications = ["robbery", "theft", "neglect", "childProtection", "victim"];
export const needs = ["s47Enquiry", "publicTask"];
export const assurances = ["securityStandard", "signedMemorandum", "endorsement"];
/** One of each far more often than the other, so that what is asked for and what was decided meet. */
export const scopes = ["toRefer", "toRefer", "toRefer", "support"];
export const givers = ["self", "self", "self", "parent"];
