export { agreementPaper } from "./agreement/agreement-paper.ts";
export type { Source } from "./agreement/source.ts";
export { Paper } from "./paper/paper.ts";
export { printPaper } from "./pdf/print-paper.ts";
