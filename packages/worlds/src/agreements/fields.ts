/** Enough to know that two agencies speak of the same person. */
export const nameAndBirth = ["identity.name.family", "identity.name.given", "identity.dateOfBirth"] as const;

/** With the reference under which the agency files them; it also governs who sees that they have a part in the case. */
export const whoTheyAre = ["identity.personRef", ...nameAndBirth] as const;

/** The team, the practitioner and their telephone. */
export const whoToCall = [
  "involvement.agencyAndTeam",
  "involvement.leadPractitioner",
  "involvement.practitionerContact",
] as const;
