import type { Structure } from "@concordat/db";
import { isDisclosed, type SubjectId } from "@concordat/domain";
import type { Judged } from "../gateway/judge.ts";
import type { ShownCase } from "./shown-case.ts";

const iso = (at: number): string => new Date(at).toISOString();

interface Lasting {
  readonly from: number;
  readonly until: number | null;
}

/** What of a case's structure is seen at an instant: each row of it as its governing field was decided. */
export class Sight {
  readonly #at: number;
  /** Row and field of whatever is shown in full, and each such row. */
  readonly #shown: ReadonlySet<string>;
  /** Whoever anything is shown about. */
  readonly #told: ReadonlySet<SubjectId>;

  constructor(rows: readonly Judged[], at: number) {
    const full = rows.filter(({ level }) => level === "value");
    this.#at = at;
    this.#shown = new Set(full.flatMap(({ row }) => [row.id, `${row.id} ${row.field}`]));
    this.#told = new Set(
      rows.flatMap(({ row, level }) => (row.subject !== null && isDisclosed(level) ? [row.subject] : [])),
    );
  }

  #shows(id: string, field?: string): boolean {
    return this.#shown.has(field === undefined ? id : `${id} ${field}`);
  }

  #runs({ from, until }: Lasting): boolean {
    return from <= this.#at && (until === null || this.#at < until);
  }

  /** A person is shown to whoever added them, and to whoever is shown anything about them. */
  people({ subjects, roles }: Structure, agency: string): ShownCase["subjects"] {
    return subjects
      .filter(({ id, agencyId }) => agencyId === agency || this.#told.has(id))
      .map(({ id }) => ({
        id,
        roles: roles
          .filter((role) => role.subjectId === id && this.#shows(role.id) && this.#runs(role))
          .map(({ role, agencyId }) => ({ role, agencyId })),
      }));
  }

  /** An edge needs both its ends. */
  relationships({ relationships }: Structure, visible: ReadonlySet<SubjectId>): ShownCase["relationships"] {
    return relationships
      .filter((each) => this.#shows(each.id) && this.#runs(each) && visible.has(each.one) && visible.has(each.other))
      .map(({ one, other, kind, agencyId }) => ({ one, other, kind, agencyId }));
  }

  agencies({ involvements }: Structure): ShownCase["agencies"] {
    return involvements
      .filter(({ id }) => this.#shows(id))
      .map(({ agencyId, purposes, from, until }) => ({
        agencyId,
        purposes: [...purposes],
        from: iso(from),
        until: until === null ? null : iso(until),
      }));
  }

  team({ team }: Structure): ShownCase["team"] {
    return team
      .filter((member) => this.#shows(member.id, "involvement.leadPractitioner") && this.#runs(member))
      .map(({ id, professionalId, agencyId, name, jobTitle, caseRoles, phone, email }) => {
        const reachable = this.#shows(id, "involvement.practitionerContact");
        return {
          professionalId,
          agencyId,
          name,
          jobTitle,
          caseRoles: [...caseRoles],
          phone: reachable ? phone : null,
          email: reachable ? email : null,
        };
      });
  }
}
