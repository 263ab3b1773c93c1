/** Diagnoses as a record states them. */
export const conditions = [
  "Asthma",
  "Type 2 diabetes",
  "Epilepsy",
  "Chronic obstructive pulmonary disease",
  "Heart failure",
  "Eczema",
  "Sickle cell trait",
  "Osteoarthritis",
  "Migraine",
  "Coeliac disease",
  "High blood pressure",
  "Early dementia",
] as const;

/** Diagnoses of a mental health team. */
export const mentalHealthDiagnoses = [
  "Recurrent depressive disorder",
  "Generalised anxiety disorder",
  "Post-traumatic stress disorder",
  "Emotionally unstable personality disorder",
  "Bipolar affective disorder",
  "Adjustment disorder",
  "Postnatal depression",
] as const;

/** A medicine, and how it is taken. */
export const medications = [
  ["Sertraline", "50 mg once a day"],
  ["Salbutamol inhaler", "When needed"],
  ["Metformin", "500 mg twice a day"],
  ["Ramipril", "5 mg once a day"],
  ["Penicillin allergy", "Do not give"],
  ["Levetiracetam", "250 mg twice a day"],
] as const;

/** Where somebody was seen without an appointment, and why. */
export const unscheduled = [
  ["Emergency department", "Cut to the hand"],
  ["Emergency department", "Head bump, advice given"],
  ["Urgent treatment centre", "High temperature"],
  ["Ambulance, not conveyed", "Fall at home"],
  ["Emergency department", "Took more tablets than prescribed"],
  ["Walk-in centre", "Asthma"],
  ["Emergency department", "Sprained wrist"],
] as const;

/** Made-up surgeries. */
export const practices = [
  "Beck Side Surgery",
  "Station Parade Medical Centre",
  "The Priory Practice",
  "Calder Vale Health Centre",
] as const;

/** What a nurse notes about the risk. */
export const selfHarmNote = [
  "Has a plan of what to do and whom to ring.",
  "No thoughts of it now; was low in the winter.",
  "Known to the crisis team; seen within the week.",
] as const;

/** How to be understood. */
export const communication = [
  "Hard of hearing on the left; face {him} when speaking.",
  "Reads slowly; send short letters in large print.",
  "Needs time to answer; one question at a time.",
  "Uses signs and pictures.",
] as const;

/** English more often than others. */
export const firstLanguages = [
  "English",
  "English",
  "English",
  "English",
  "Urdu",
  "Polish",
  "Punjabi",
  "Romanian",
  "Arabic",
  "Twi",
  "Bengali",
] as const;
