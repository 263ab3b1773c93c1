import type { WorkingAgency } from "../agencies.ts";

/** The six kinds of case. */
export type CaseType =
  | "familyAssessment"
  | "childSafeguarding"
  | "marac"
  | "earlyHelp"
  | "adultSafeguarding"
  | "roughSleeping";

/** A kind of case: how many, who works it, and what each comes for. */
export interface CaseKind {
  readonly caseType: CaseType;
  readonly count: number;
  readonly lead: WorkingAgency;
  readonly always: readonly WorkingAgency[];
  readonly often: readonly WorkingAgency[];
  readonly purpose: string;
  readonly leadRoles: readonly string[];
  readonly teamRoles: readonly string[];
  /** A second purpose that some agencies bring. */
  readonly also: Partial<Record<WorkingAgency, string>>;
}

/** 299 cases; the showcase makes three hundred. */
export const caseKinds: readonly CaseKind[] = [
  {
    caseType: "familyAssessment",
    count: 48,
    lead: "csc",
    always: ["csc", "school", "police"],
    often: ["housing", "asc"],
    purpose: "familyAssessment",
    leadRoles: ["lead", "member"],
    teamRoles: ["member"],
    also: { csc: "childSafeguarding", police: "childSafeguarding" },
  },
  {
    caseType: "childSafeguarding",
    count: 77,
    lead: "csc",
    always: ["csc", "police", "school"],
    often: ["trust", "housing", "daCharity"],
    purpose: "childSafeguarding",
    leadRoles: ["lead", "receivingTeam"],
    teamRoles: ["member"],
    also: { csc: "familyAssessment", police: "crimeInvestigation" },
  },
  {
    caseType: "marac",
    count: 40,
    lead: "daCharity",
    always: ["police", "daCharity", "csc"],
    often: ["trust", "housing", "school"],
    purpose: "domesticAbuseSafety",
    leadRoles: ["lead", "maracAttendee"],
    teamRoles: ["maracAttendee"],
    also: { csc: "childSafeguarding", police: "crimeInvestigation" },
  },
  {
    caseType: "earlyHelp",
    count: 68,
    lead: "earlyHelp",
    always: ["earlyHelp", "school"],
    often: ["trust", "housing", "police", "daCharity"],
    purpose: "earlyHelp",
    leadRoles: ["lead", "taf"],
    teamRoles: ["taf"],
    also: {},
  },
  {
    caseType: "adultSafeguarding",
    count: 36,
    lead: "asc",
    always: ["asc", "trust"],
    often: ["police", "housing", "outreach"],
    purpose: "adultSafeguarding",
    leadRoles: ["lead", "enquiryParticipant"],
    teamRoles: ["enquiryParticipant"],
    also: {},
  },
  {
    caseType: "roughSleeping",
    count: 30,
    lead: "housing",
    always: ["housing", "outreach"],
    often: ["trust", "police", "asc"],
    purpose: "homelessnessPrevention",
    leadRoles: ["lead", "marsMember"],
    teamRoles: ["marsMember"],
    also: { police: "crimeInvestigation" },
  },
];
