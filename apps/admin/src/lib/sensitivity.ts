import type { Sensitivity } from "@concordat/domain";

/** How sensitive a field is, as it is said beside it; nothing is said of what is standard. */
export const sensitivityWords: Record<Sensitivity, string> = {
  standard: "",
  confidential: "Confidential",
  special: "Special category",
  criminal: "Criminal offence",
};
