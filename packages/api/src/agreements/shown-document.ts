import { z } from "zod";

/** The papers that are made from one agreement. */
export const PaperKind = z.enum(["agreement", "record", "policyDocuments", "assessment"]);
export type PaperKind = z.infer<typeof PaperKind>;

export const PrintedFile = z.strictObject({ fileName: z.string(), base64: z.base64() });
export type PrintedFile = z.infer<typeof PrintedFile>;

/** `canonical` is the text that is signed; `national` the draft of a national shape, which cannot say all of it. */
export const ExportShape = z.enum(["canonical", "national"]);
export type ExportShape = z.infer<typeof ExportShape>;

export const ExportedFile = z.strictObject({ fileName: z.string(), text: z.string(), lost: z.array(z.string()) });
export type ExportedFile = z.infer<typeof ExportedFile>;
