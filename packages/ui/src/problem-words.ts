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
  invalid: "Check this and enter it again.",
};

export const problemWords = (problem: string): string => words[problem] ?? "Check this and enter it again.";
