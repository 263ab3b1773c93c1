export { agreementPaper } from "./agreement/agreement-paper.ts";
export { impactAssessment } from "./agreement/impact-assessment.ts";
export { policyDocuments } from "./agreement/policy-documents.ts";
export { processingRecord } from "./agreement/processing-record.ts";
export type { Source } from "./agreement/source.ts";
export { nationalDraft } from "./exchange/national-draft.ts";
export { readAgreement } from "./exchange/read-agreement.ts";
export { Paper } from "./paper/paper.ts";
export { printPaper } from "./pdf/print-paper.ts";
