import type { CaseId, Day, WorldAgency, WorldProfessional } from "@concordat/domain";

/** What a case is made from. */
export interface Cast {
  readonly id: CaseId;
  readonly agencies: readonly WorldAgency[];
  readonly professionals: readonly WorldProfessional[];
  readonly joint: WorldAgency;
  readonly at: number;
  readonly today: Day;
}
