import { yearsBefore } from "@concordat/domain";
import { roughSleeping } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const doorway = { lines: "Doorway by the old market hall, Harrowmere", postcode: "HW2 1RT" };
const address = (observed: string, lines: string) => ({
  by: "housingOptions",
  field: "contact.address.previous",
  about: "man",
  observed,
  value: { address: { lines, postcode: "HW2 1RT" } },
});

const street: PaperCase = {
  caseType: "roughSleeping",
  people: { man: { born: yearsBefore(today, 47), roles: ["personSleepingRough"] } },
  circumstances: { threatenedWithin56Days: "yes", marsCohort: "yes" },
  consents: [
    ["man", "self", "toRefer", "given"],
    ["man", "self", "toChosenAuthority", "given", "housingOptions"],
    ["man", "self", "toPassContactDetails", "given"],
  ],
  holds: {
    "his telephone, from the ward": { by: "mentalHealthTrust", field: "contact.phone", about: "man" },
    "where he was met": { by: "streetOutreach", field: "homelessness.roughSleepingContacts", about: "man" },
    "what he needs": { by: "streetOutreach", field: "homelessness.supportNeeds", about: "man" },
    "his debts": { by: "charity", field: "finance.debts", about: "man" },
    "a hostel three years ago": address("2023-06-15", "6 Mill Row, Calder Vale"),
    "a flat six years ago": address("2020-06-14", "19 Weir Lane, Harrowmere"),
    "his diagnosis": { by: "mentalHealthTrust", field: "health.conditions", about: "man" },
    "where he sleeps now": { by: "charity", field: "contact.address.current", about: "man", value: doorway },
    "the group’s plan": { by: "joint", field: "case.planAndActions", about: "man" },
    "a threat with a knife": { by: "police", field: "risk.toOthersOrStaff", about: "man", tags: ["seriousRisk"] },
    "a raised voice": { by: "police", field: "risk.toOthersOrStaff", about: "man" },
    "a threat at the hostel": { by: "charity", field: "risk.toOthersOrStaff", about: "man", tags: ["seriousRisk"] },
    "a quarrel at the hostel": { by: "charity", field: "risk.toOthersOrStaff", about: "man" },
    "his immigration status": { by: "housingOptions", field: "immigration.status", about: "man" },
  },
  released: [
    ["where he was met", "police"],
    ["his immigration status", "homeOffice"],
  ],
};

const see = looking({ as: "a housing officer", in: "street" });
const asGroup = { as: "a nurse of the multi-agency group" };
const asPolice = { as: "an officer of the multi-agency group" };
const asVetted = { as: "a vetted support worker" };
const asCase = { as: "an officer of the immigration service", for: "immigrationEnforcement" };

describeExamples("the Rough Sleeping agreement", {
  write: roughSleeping,
  also: ["police", "charity", "homeOffice", "substanceUse"],
  purposes: ["homelessnessPrevention", "crimeInvestigation", "immigrationEnforcement"],
  readers: {
    "a housing officer": { in: "housingOptions" },
    "a vetted support worker": { in: "charity", certificates: ["chainUndertaking", "vetted"] },
    "a vetted drug worker": { in: "substanceUse", certificates: ["chainUndertaking", "vetted"] },
    "a support worker without an undertaking": { in: "charity", certificates: ["vetted"] },
    "a nurse of the multi-agency group": { in: "mentalHealthTrust", caseRoles: ["marsMember"] },
    "a drug worker of the multi-agency group": { in: "substanceUse", caseRoles: ["marsMember"] },
    "a drug worker outside the group": { in: "substanceUse", caseRoles: ["member"] },
    "an officer of the multi-agency group": { in: "police", caseRoles: ["marsMember"] },
    "an officer of the immigration service": { in: "homeOffice", caseRoles: ["member"] },
  },
  assured: {
    charity: [
      ["signedMemorandum", "joint"],
      ["endorsement", "housingOptions"],
    ],
    substanceUse: [
      ["signedMemorandum", "joint"],
      ["endorsement", "police"],
    ],
  },
  cases: {
    street,
    "he withdrew one of three consents": {
      ...street,
      consents: [
        ["man", "self", "toRefer", "given"],
        ["man", "self", "toChosenAuthority", "given", "housingOptions"],
        ["man", "self", "toPassContactDetails", "withdrawn"],
      ],
    },
    "he chose another authority": {
      ...street,
      consents: [
        ["man", "self", "toRefer", "given"],
        ["man", "self", "toChosenAuthority", "given", "court"],
        ["man", "self", "toPassContactDetails", "given"],
      ],
    },
    "he chose no authority": {
      ...street,
      consents: [
        ["man", "self", "toRefer", "given"],
        ["man", "self", "toChosenAuthority", "given"],
        ["man", "self", "toPassContactDetails", "given"],
      ],
    },
    "elsewhere in the country": { ...street, area: "elsewhere" },
    "not of the cohort": { ...street, circumstances: { marsCohort: "no" } },
    "a lawful demand": { ...street, circumstances: { ...street.circumstances, lawfulDemand: "yes" } },
  },
  refusals: [
    see(
      "RS1",
      "housing must not see his telephone with two of three consents",
      "his telephone, from the ward",
      "withheld",
      { in: "he withdrew one of three consents" },
    ),
    see("RS1", "nor where he chose another authority", "his telephone, from the ward", "withheld", {
      in: "he chose another authority",
    }),
    see("RS1", "nor where he chose none by name", "his telephone, from the ward", "withheld", {
      in: "he chose no authority",
    }),
    see("RS2a", "a charity must not see where he was met, but may ask", "where he was met", "ask", asVetted),
    see("RS3a", "a support worker without an undertaking must not see what he needs", "what he needs", "ask", {
      as: "a support worker without an undertaking",
    }),
    see("RS3a", "nor a vetted one elsewhere in the country", "what he needs", "ask", {
      ...asVetted,
      in: "elsewhere in the country",
    }),
    see("RS3a", "nor one of an agency that the housing authority does not support", "what he needs", "ask", {
      as: "a vetted drug worker",
    }),
    see("RS3b", "a drug worker outside the group must not see whom to ring", "team:housingOptions", "withheld", {
      as: "a drug worker outside the group",
    }),
    see("RS4", "nobody may ask for another purpose", "where he was met", "hidden", {
      ...asGroup,
      for: "immigrationEnforcement",
    }),
    see("RS5a", "the group must not see debts of somebody who is not of its cohort", "his debts", "withheld", {
      ...asGroup,
      in: "not of the cohort",
    }),
    see("RS5b", "the group must not see where he lived six years ago", "a flat six years ago", "withheld", asGroup),
    see("RS5c", "somebody outside the group must not see where he sleeps", "where he sleeps now", "withheld", {
      as: "a drug worker outside the group",
    }),
    see("RS5d", "nor the group’s plan", "the group’s plan", "withheld", { as: "a drug worker outside the group" }),
    see("RS9a", "the group must not see a raised voice", "a raised voice", "hidden", asGroup),
    see("RS9b", "the police must not see a quarrel at the hostel", "a quarrel at the hostel", "hidden", asPolice),
    see(
      "RS9c",
      "police must not use where he was met to enforce, even against a release",
      "where he was met",
      "hidden",
      { ...asPolice, for: "crimeInvestigation" },
    ),
    see(
      "RS10",
      "the immigration service must not see his status, even against a release",
      "his immigration status",
      "hidden",
      asCase,
    ),
  ],
  permissions: [
    see("RS1", "housing sees his telephone with all three consents", "his telephone, from the ward", "value"),
    see("RS2a", "housing sees where outreach met him", "where he was met", "value"),
    see(
      "RS3a",
      "a vetted support worker who gave the undertaking sees what he needs",
      "what he needs",
      "value",
      asVetted,
    ),
    see("RS3b", "the group sees whom to ring", "team:housingOptions", "value", asGroup),
    see("RS4", "a support worker may ask where he was met", "where he was met", "ask", {
      as: "a support worker without an undertaking",
    }),
    see("RS5a", "the group sees his debts", "his debts", "value", asGroup),
    see("RS5b", "the group sees where he lived three years ago", "a hostel three years ago", "value", asGroup),
    see("RS5c", "and the district where he sleeps", "where he sleeps now", "coarse", asGroup),
    see("RS5c", "and whether he has a diagnosis, without the particulars", "his diagnosis", "coarse", {
      as: "a drug worker of the multi-agency group",
    }),
    see("RS5d", "and the plan", "the group’s plan", "value", asGroup),
    see("RS9a", "and a threat with a knife", "a threat with a knife", "value", asGroup),
    see("RS9b", "the police see a threat at the hostel", "a threat at the hostel", "value", asPolice),
    see("RS9c", "for homelessness the release shows where he was met", "where he was met", "value", asPolice),
    see("RS10", "a lawful demand lets the owner’s release through", "his immigration status", "value", {
      ...asCase,
      in: "a lawful demand",
    }),
  ],
});
