/** What the police were called to. */
export const callout = [
  "Neighbour reported shouting. Both parties spoken to separately; no complaint made.",
  "Verbal argument over money. Advice given; one party left for the night.",
  "Silent 999 call from the address. All well on arrival; children seen asleep.",
  "Noise complaint, third this month. Gathering broken up.",
  "Report of a man refusing to leave. Gone on arrival.",
  "Child reported missing at 22.10, found at a friend’s at 23.40.",
  "Damage to a front door; no witnesses.",
  "Welfare check asked for by the school. Family seen.",
  "Argument in the street; a child present. No injuries seen.",
] as const;

/** An incident of domestic abuse, told without detail. */
export const incident = [
  "Pushed against a door during an argument. Did not want to make a statement.",
  "Repeated messages through the night after being asked to stop.",
  "Waited outside the workplace on three days.",
  "Phone and bank card kept from {him} for two days.",
  "Threatened to take the children abroad.",
  "Damaged the car while the children were in the house.",
  "Tracked by phone; found at a friend’s address.",
  "Shouted through the letterbox until a neighbour came out.",
] as const;

/** How to get in touch, and what never to do. */
export const safeContact = [
  "Text first, from a withheld number, between ten and two. Never write to the house.",
  "Ring the sister, who passes it on. Never leave a message.",
  "E-mail only, to the new address. The old one is read by somebody else.",
  "Meet at the school after drop-off. Do not ring before nine.",
  "Safe on Tuesdays and Thursdays, in working hours. Say that you are from the dentist.",
  "Any time on the new number. The landline is not safe.",
] as const;

/** What keeps somebody safe. */
export const safetyPlan = [
  "New locks fitted; code word agreed with the school; bag and papers with a friend.",
  "Room in a refuge accepted. Route, phone and bank changed. School told not to confirm attendance.",
  "Marker on the address for a fast response. Neighbour knows when to ring 999.",
  "Non-molestation order applied for. Handover of the children at the contact centre only.",
  "Stays for now by her own choice. Alarm issued; check-in on Mondays and Fridays.",
] as const;

/** What a MARAC decided. */
export const maracAction = [
  "Police: visit within two days, body camera on; report to coordinator.",
  "Housing: target hardening by Friday; look into a move out of the district.",
  "Health trust: flag both records; nurse to see the victim alone.",
  "School: no change of pick-up without a call to mum’s new number.",
  "Children’s social care: joint visit with the adviser; outcome to the next meeting.",
  "Adviser: weekly contact; court support for the order.",
] as const;

/** What the police know and cannot yet act on. */
export const intelligence = [
  "Said to be storing items for others. Source not to be named. Not to be acted on alone.",
  "Linked by one report to an address under observation.",
  "Thought to be sending younger ones on errands at the weekend.",
  "May have access to a second vehicle. Not confirmed.",
  "Seen with persons of interest on two days in the spring.",
] as const;

/** Signs of exploitation. */
export const exploitationNote = [
  "Unexplained gifts, late nights, a second phone.",
  "Travels by train without money for a ticket.",
  "Met older adults through a game; accounts now closed.",
  "Owes money and will not say to whom.",
] as const;

/** What is known of somebody who abuses. */
export const perpetratorMarkers = [
  "Violent when drunk",
  "No known markers",
  "Breached an order before",
  "Drives without a licence",
] as const;
/** What the answers of a DASH turn on. */
export const dashTopics = [
  "Separation, stalking, fear of what may come",
  "Control of money, isolation from family",
  "Threats about the children, use of objects",
  "Escalation over the last three months",
] as const;
