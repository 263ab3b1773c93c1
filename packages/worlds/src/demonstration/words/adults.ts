/** What an adult wants. */
export const adultWants = [
  "{n} wants the family to stay together and is willing to accept help.",
  "{n} would like a visit in the morning, when the children are at school.",
  "{n} does not want the landlord to be told anything.",
  "{n} wants to stay in {his} own home for as long as possible.",
  "{n} would like somebody to go through the letters with {him}.",
  "{n} wants the arguments to stop and does not know how.",
  "{n} says that {he} wants to be asked first, every time.",
  "{n} would like {his} sister to come to meetings.",
  "{n} is not ready to talk about the past and asked that this be respected.",
  "{n} wants a place of {his} own, near the shops, and no more hostels.",
] as const;

/** A worry about an adult with care and support needs. */
export const adultWorry = [
  "{n} told the carer that money had gone from the tin twice this month.",
  "The fridge was empty and the heating off on two visits.",
  "{n} has missed doses since the nephew took over the tablets.",
  "A neighbour heard shouting and saw {n} at the window, distressed.",
  "{n} signed a paper about the house and could not say what it was.",
  "Letters unopened since the spring; rooms hard to enter for belongings.",
  "{n} seems afraid to speak while a visitor is in the room.",
  "Two falls in a fortnight; the call alarm was not within reach.",
  "{n} was left without support over a weekend when the rota failed.",
  "{n} asked the nurse to stay until the visitor had gone.",
] as const;

/** What an enquiry plans. */
export const enquiryPlan = [
  "Visit with the nurse, seeing {n} alone. Bank to be asked for the last three months with {n}’s agreement.",
  "Call alarm moved; evening visit added for two weeks; nephew to be spoken to by the police.",
  "Advocate asked for. {n} wants to keep contact with the family, with somebody present.",
  "Capacity to be looked at for the decision about money only.",
  "Deep clean agreed room by room, at a pace that {n} chooses.",
  "Care agency to explain the missed visits in writing by Friday.",
] as const;

/** Which decision a view on capacity is about. */
export const decisions = [
  "Whether to let a relative manage the bank account",
  "Where to live after the hospital stay",
  "Whether to accept the evening visit",
  "Whether to share this concern with the police",
  "Whether to sign the tenancy",
] as const;

/** A need, and the care for it. */
export const careNeeds = [
  ["Help with washing and dressing", "Two visits a day"],
  ["Help with meals and medication", "Three short visits a day"],
  ["Company and prompting; memory loss", "Day centre on two days"],
  ["Getting about outside", "Direct payment, six hours a week"],
  ["Keeping the home safe", "Weekly support visit"],
] as const;

/** Something that staff should know before a visit. */
export const riskToStaff = [
  "Visit in pairs. A dog is loose in the hall.",
  "Do not visit after dark without ringing first.",
  "Made threats to a worker in the waiting room; calm when given time.",
  "A relative can be aggressive on the doorstep; meet elsewhere.",
  "Carries a knife when sleeping out. Approach from the front and say who you are.",
  "No known risk to staff. Stairs are in poor repair.",
  "Strong reactions to uniforms; come in plain clothes where possible.",
  "Said that he would “sort out” the next person from the council.",
] as const;

/** What happened, for a chronology. */
export const happened = [
  "First contact; information and advice given",
  "Moved in with a relative",
  "Home visit: nobody in, card left",
  "Assessment started",
  "Admitted to hospital overnight, discharged home",
  "Agreed to a referral",
  "Meeting held; plan agreed",
  "Changed school in the middle of the year",
  "Tenancy ended by agreement",
  "Did not attend; second appointment sent",
] as const;

/** How somebody looks, so that they can be recognised. */
export const looksLike = [
  "Tall, grey beard, always a green woollen hat",
  "Slight build, red walking boots, a small white dog",
  "Shaved head, tattoo of a swallow on the left hand",
  "Long dark coat, carries two blue bags",
  "Short, fair hair, walks with a stick",
] as const;
