import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, partnershipId, refersTo } from "./columns.ts";
import { professionals } from "./partnership.ts";

/**
 * What one administrator wants for somebody and another has to agree to: a powerful role, or a new way in for somebody
 * who lost theirs.
 */
export const personProposals = pgTable(
  "person_proposals",
  {
    id: id(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    /** `recovery`, or `grant/<role>`. */
    act: text().notNull(),
    proposedBy: refersTo(() => professionals.id),
    proposedAt: instant().notNull(),
    decidedBy: uuid().references(() => professionals.id),
    decidedAt: instant(),
    agreed: boolean(),
  },
  (table) => [index("person_proposals_by_professional").on(table.professionalId)],
);
