export { adultSafeguarding } from "./adult-safeguarding.ts";
export { earlyHelp } from "./early-help.ts";
export { familyContext } from "./family-context.ts";
export { marac } from "./marac.ts";
export { mash } from "./mash.ts";
export { partnershipTerms } from "./partnership-terms.ts";
export { roughSleeping } from "./rough-sleeping.ts";
