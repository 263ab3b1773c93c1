import { Paper } from "@concordat/documents";
import { VersionId } from "@concordat/domain";
import { z } from "zod";
import { adminProcedure } from "../trpc.ts";
import { exportAgreement, printAgreement, showPaper } from "./document-agreement.ts";
import { importAgreement } from "./import-agreement.ts";
import { ExportedFile, ExportShape, PaperKind, PrintedFile } from "./shown-document.ts";

const OfVersion = z.strictObject({ id: VersionId, as: PaperKind });

/** Somewhat less than the largest body, since a text within a text is escaped. */
const longestText = 400_000;

/** An agreement as a document: on paper, on the screen, and from one partnership's system to another's. */
export const documentProcedures = {
  /** The document that people sign, and what else is made from its clauses, to be shown and printed by the browser. */
  document: adminProcedure
    .input(OfVersion)
    .output(Paper)
    .query(({ ctx, input }) => showPaper(ctx, input)),

  /** The same as a PDF. */
  print: adminProcedure
    .input(OfVersion)
    .output(PrintedFile)
    .query(({ ctx, input }) => printAgreement(ctx, input)),

  /** The text that machines read, and what is lost in it. */
  export: adminProcedure
    .input(z.strictObject({ id: VersionId, as: ExportShape }))
    .output(ExportedFile)
    .query(({ ctx, input }) => exportAgreement(ctx, input)),

  /** Begins a new agreement with a text that was exported. */
  import: adminProcedure
    .input(z.strictObject({ text: z.string().max(longestText) }))
    .output(z.strictObject({ id: VersionId }))
    .mutation(({ ctx, input }) => importAgreement(ctx, input.text)),
};
