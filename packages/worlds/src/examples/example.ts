import { type Condition, Expectation, type Outcome } from "@concordat/domain";

/** Somebody who looks: in an agency of this kind, for this purpose, as whom. */
export interface Reader {
  readonly in: string;
  readonly for: string | null;
  readonly roles?: readonly string[];
  readonly caseRoles?: readonly string[];
  readonly certificates?: readonly string[];
  readonly uninvolved?: true;
}

interface Matter {
  readonly sees: Outcome;
  /** The kind of agency that holds it; `joint` for the joint record. */
  readonly at: string;
  readonly field: string;
  readonly given?: readonly Condition[];
  readonly shielded?: boolean;
}

/** An example that awaits its number. */
export type Told = (place: number) => Expectation;

/** What one reader must see, or not see, of one field in one situation. */
export const example =
  (title: string, reader: Reader, { sees, at, field, given = [], shielded = false }: Matter): Told =>
  (place) =>
    Expectation.parse({
      id: `X${place}`,
      title,
      reader: {
        kind: reader.in,
        purpose: reader.for,
        roles: reader.roles ?? [],
        caseRoles: reader.caseRoles ?? [],
        certificates: reader.certificates ?? [],
        involved: reader.uninvolved !== true,
      },
      owner: at,
      field,
      given,
      shielded,
      sees,
    });
