/** What is wrong with something typed, in words: the problem's name comes from the server or from the field's own schema. */
const words: Readonly<Record<string, string>> = {
  postcode: "Enter a full UK postcode, such as HX4 2QP.",
  nhsNumber: "Enter a valid NHS number: ten digits, such as 999 000 0018.",
  upn: "Enter a valid unique pupil number: a letter and twelve characters.",
  nino: "Enter a valid National Insurance number, such as QQ 12 34 56 C.",
  phone: "Enter a telephone number with its area code.",
  email: "Enter an email address in the form name@example.org.",
  unreadable: "This contains characters that cannot be stored. Type it again.",
  future: "This date is in the future. Enter today or an earlier day.",
  notYourField: "Your service does not usually record this. Say whose information it is.",
  notToBePassedOn:
    "This agency shares this with yours on the term that it is not passed on. Ask them to record it, or to release it.",
  range: "Give at least one bound, the lower one first.",
  required: "Fill this in.",
  date: "Enter a date that exists, such as 9 March 2015.",
  wholeNumber: "Enter a whole number, in digits.",
  choosePerson: "Choose whom it is about.",
  chooseField: "Choose what you want to record.",
  too_small: "This is too short or too small.",
  too_big: "This is too long or too large.",
  invalid_type: "Fill this in.",
  invalid_value: "Choose one of the list.",
  notJson: "This is no file that was exported here: it cannot be read.",
  unknownKind:
    "This is of a kind that is not known here. Have it written in another way, or ask for the kind to be added.",
  unknownPart: "This part is not known here, and nothing is left out on the way in.",
  missing: "This is missing.",
  wrongType: "Something else belongs here: a text, a number or a list.",
  notOfList: "This is none of the words that may stand here.",
  tooLong: "This is too long, or too many.",
  tooShort: "This is too short, or too few.",
  wrongForm: "This does not have the form that belongs here.",
  notInForce: "This agreement is no longer in force, or stands under another one itself. Choose another umbrella.",
  notAnAgency: "This is no agency of your partnership. Take the party out, or have the agency added first.",
  duplicateClause: "Two clauses have the same number.",
  duplicateParty: "One agency is a party twice.",
  duplicateExpectation: "Two examples have the same name.",
  taken: "There is one of this name already. Look for it in the list, or name yours otherwise.",
  unknown: "This is none of the partnership’s words. Choose one of the list.",
  issuer: "Enter the address of the provider, beginning with https:// and without a query.",
  domain: "Enter whole domains, such as example.gov.uk.",
  factorWord: "Enter values of amr or acr, with commas between.",
  noProvider:
    "No provider answers there by this name. Check the address; one inside a private network has to be allowed by whoever runs Concordat.",
  wrongCode: "That is not the code that the app shows now. Wait for the next one and type that.",
  setUpToken:
    "This is not the token that the server printed when it started, or it was used. Start the server again for a new one.",
  loosens:
    "This would open what signed agreements keep closed. A lock, a shield or a class can be made stricter, never looser.",
  invalid: "Check this and enter it again.",
};

export const problemWords = (problem: string): string => words[problem] ?? "Check this and enter it again.";
