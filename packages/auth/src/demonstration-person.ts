/** Somebody of a demonstration, as whom anybody signs in with one press. */
export interface DemonstrationPerson {
  readonly professional_id: string;
  readonly name: string;
  readonly job_title: string;
  readonly roles: string[];
  readonly agency_id: string;
  readonly agency: string;
  readonly agency_kind: string;
  readonly colour: string;
  readonly mark: string;
}
