/** What is seen: a level, or a withheld one by its marker. */
export type Seen = "hidden" | "withheld" | "vague" | "ask" | "known" | "coarse" | "value";

/** One person’s view of the Whitlock case for one purpose, worked out by hand from the agreements’ text. */
export interface Expectation {
  readonly reader: string;
  readonly purpose: string;
  readonly sees: Readonly<Record<string, Seen>>;
}

/** The hub’s social worker sees what bears on the child, may ask for more, and is never told where the refuge is. */
const hub: Expectation = {
  reader: "Hannah Fairbrother",
  purpose: "childSafeguarding",
  sees: {
    "Callum’s status": "value",
    "the school’s concern": "value",
    "the school’s referral": "value",
    "Callum’s pupil number": "value",
    "Callum’s attendance": "value",
    "Callum’s school": "hidden",
    "Ellie’s school": "value",
    "the call-out": "value",
    "Darren’s newest assault": "value",
    "Darren’s theft": "ask",
    "Darren’s warning marker": "value",
    "a marker under police control": "vague",
    "an arrest that is planned": "hidden",
    "police intelligence": "vague",
    "Joanna’s low mood": "value",
    "Joanna’s diagnosis": "ask",
    "Ellie’s self-harm": "ask",
    "Ellie’s clinic visit": "hidden",
    "Callum’s visit to casualty": "value",
    "Joanna’s safety plan": "value",
    "Joanna’s refuge": "hidden",
    "how to reach Joanna safely": "hidden",
    "Joanna’s arrears": "value",
    "Joanna’s tenancy": "value",
    "Callum’s early help": "ask",
    "Sheila’s care package": "hidden",
    "the joint plan": "hidden",
    "the minutes": "hidden",
  },
};

/** The hub’s manager knows of what the hub’s social worker does not. */
const hubManager: Expectation = {
  reader: "Ruth Abernathy",
  purpose: "childSafeguarding",
  sees: { "police intelligence": "known", "a marker under police control": "value", "Joanna’s refuge": "hidden" },
};

/** The social worker who assesses sees who knows the family, by age, and never that somebody too young is known. */
const assessment: Expectation = {
  reader: "Priya Raman",
  purpose: "familyAssessment",
  sees: {
    "Callum’s status": "value",
    "Callum’s being known, by Eastwold High School": "value",
    "Callum’s number to ring, by Eastwold High School": "value",
    "Callum’s school": "hidden",
    "Ellie’s school": "value",
    "Callum’s attendance": "hidden",
    "housing knows Ellie": "value",
    "housing knows Callum": "hidden",
    "Joanna’s arrears": "coarse",
    "notice on the home": "coarse",
    "complaints about noise": "coarse",
    "Joanna’s tenancy": "hidden",
    "Darren’s newest assault": "value",
    "Darren’s second assault": "value",
    "Darren’s knife": "value",
    "Darren’s old robbery": "hidden",
    "Darren’s theft": "hidden",
    "Darren’s other offences": "coarse",
    "Darren’s practitioner, by Calder Vale Police": "value",
    "the call-out": "hidden",
    "Sheila’s being known, by Harrowmere Adult Social Care": "value",
    "Sheila’s dates, by Harrowmere Adult Social Care": "value",
    "Sheila’s care package": "hidden",
    "Joanna’s low mood": "hidden",
    "Joanna’s diagnosis": "value",
    "Joanna’s safety plan": "hidden",
    "the joint plan": "hidden",
  },
};

/** The coordinator gathers for the meeting: the victim’s home in spite of the shield, but not the refuge. */
const coordinator: Expectation = {
  reader: "Joanne Sykes",
  purpose: "domesticAbuseSafety",
  sees: {
    "police intelligence": "value",
    "Joanna’s safety plan": "value",
    "how to reach Joanna safely": "value",
    "Lanternlight’s DASH score": "value",
    "an incident told to Lanternlight": "value",
    "Joanna’s faith": "value",
    "Joanna’s home as social care has it": "value",
    "Joanna’s refuge": "hidden",
    "Joanna’s telephone": "hidden",
    "Joanna’s low mood": "value",
    "Joanna’s diagnosis": "hidden",
    "Darren’s drinking": "value",
    "Darren’s low mood": "hidden",
    "Joanna’s tenancy": "value",
    "Joanna’s homelessness": "value",
    "Joanna’s arrears": "hidden",
    "Callum’s status": "value",
    "Callum’s attendance": "value",
    "Callum’s school": "hidden",
    "Ellie’s school": "value",
    "Callum’s family name, by Harrowmere Children’s Social Care": "value",
    "the social worker’s view": "hidden",
    "what the police told social care": "value",
    "the joint plan": "value",
    "Sheila’s care package": "hidden",
  },
};

/** A housing officer at the meeting, whose declaration has run out, sees no minutes, no plan and no diagnosis. */
const housing: Expectation = {
  reader: "Gavin Pickles",
  purpose: "domesticAbuseSafety",
  sees: {
    "Joanna’s tenancy": "value",
    "Darren’s family name, by Calder Vale Police": "value",
    "the police’s DASH score": "value",
    "Lanternlight’s DASH score": "hidden",
    "Joanna’s safety plan": "hidden",
    "the incident in the spring": "value",
    "the order that protects": "value",
    "Darren’s newest assault": "value",
    "Darren’s theft": "withheld",
    "what the police hold about Darren": "hidden",
    "police intelligence": "hidden",
    "Joanna’s low mood": "value",
    "Joanna’s diagnosis": "hidden",
    "Darren’s low mood": "hidden",
    "Callum’s visit to casualty": "hidden",
    "Ellie’s clinic visit": "hidden",
    "Callum’s attendance": "value",
    "Callum’s status": "value",
    "Callum’s school": "hidden",
    "Joanna’s home as social care has it": "hidden",
    "Joanna’s refuge": "hidden",
    "Joanna’s faith": "value",
    "Joanna’s practitioner, by Lanternlight Domestic Abuse Service": "value",
    "the minutes": "withheld",
    "the joint plan": "withheld",
    "Sheila’s care package": "hidden",
  },
};

/** The family help worker sees what each person agreed to, outlines of the rest, and one parent’s drinking under an override. */
const earlyHelp: Expectation = {
  reader: "Leanne Cartwright",
  purpose: "earlyHelp",
  sees: {
    "what Joanna wants": "value",
    "the school’s referral": "value",
    "Callum’s attendance": "value",
    "Callum’s school": "hidden",
    "Ellie’s school": "value",
    "Ellie’s attendance": "value",
    "what Ellie wants": "value",
    "Ellie’s first name, by Eastwold High School": "value",
    "Callum’s status": "coarse",
    "Joanna is a victim, by the police": "known",
    "Joanna is a victim, by Lanternlight": "hidden",
    "Joanna’s homelessness": "coarse",
    "Joanna’s arrears": "hidden",
    "Darren’s other offences": "coarse",
    "Darren’s newest assault": "hidden",
    "Joanna’s low mood": "value",
    "Darren’s drinking": "value",
    "Joanna’s diagnosis": "hidden",
    "Joanna’s telephone": "hidden",
    "the joint plan": "value",
    "the agreed risk": "value",
    "the school’s concern": "hidden",
    "Joanna’s safety plan": "hidden",
    "the minutes": "hidden",
    "Sheila’s care package": "hidden",
  },
};

/** The adults’ social worker sees what concerns Sheila; of the others, at most that something is kept from her. */
const adults: Expectation = {
  reader: "Grace Mutasa",
  purpose: "adultSafeguarding",
  sees: {
    "Sheila’s care package": "value",
    "the nurse’s concern about Sheila": "value",
    "Sheila’s heart failure": "value",
    "Sheila’s capacity": "value",
    "the call-out at Sheila’s": "value",
    "the call-out": "withheld",
    "Sheila’s family name, by Calder Vale Police": "value",
    "Darren’s family name, by Calder Vale Police": "withheld",
    "a risk to visitors": "hidden",
    "Joanna’s tenancy": "withheld",
    "Joanna’s low mood": "hidden",
    "Callum’s status": "hidden",
    "Joanna’s refuge": "hidden",
  },
};

/** The school learns the outcome of its referral, whom to ring, and nothing that was gathered. */
const referrer: Expectation = {
  reader: "Claire Donnelly",
  purpose: "childSafeguarding",
  sees: {
    "the school’s concern": "value",
    "the hub’s outcome": "value",
    "Callum’s practitioner, by Harrowmere Children’s Social Care": "value",
    "Callum’s status": "hidden",
    "the call-out": "hidden",
    "Joanna’s diagnosis": "hidden",
  },
};

/** An officer who knows Darren sees nothing of other agencies. */
const conflicted: Expectation = {
  reader: "Anil Kapoor",
  purpose: "domesticAbuseSafety",
  sees: {
    "the call-out": "value",
    "Joanna’s safety plan": "hidden",
    "Callum’s attendance": "hidden",
    "the joint plan": "hidden",
  },
};

/** What is to be seen on screen, and nothing else, when these people open the Whitlock case. */
export const showcaseExpectations: readonly Expectation[] = [
  hub,
  hubManager,
  assessment,
  coordinator,
  housing,
  earlyHelp,
  adults,
  referrer,
  conflicted,
];
