import {
  type AgencyId,
  type Catalogue,
  type FactKind,
  type FieldKey,
  isAboutTheEntry,
  isRunning,
  type Obligation,
} from "@concordat/domain";
import { Engine } from "./engine.ts";
import { permitsFor, type Permit, type Questions } from "./permit.ts";
import { factKindsOf } from "./reading.ts";
import type { ClauseRef, Instant, Interval, RuleSet } from "./rule-set.ts";

/** The rules as they stand for one recipient, and for how long they stand so without anybody doing anything. */
export interface Page extends Interval {
  readonly engine: Engine;
  readonly permits: readonly Permit[];
  /** Questions about the person or the case, and those about the entry; the latter only for fields that are asked them. */
  readonly aboutPerson: Questions;
  readonly aboutEntry: Questions;
  readonly entryFields: ReadonlySet<string>;
  /** The kinds of fact that any of its questions reads, and those that locks read. */
  readonly factKinds: readonly FactKind[];
}

/** What a partnership has signed, ready to be asked. A new epoch of rules or a new catalogue is a new book. */
export class RuleBook {
  readonly rules: RuleSet;
  readonly catalogue: Catalogue;
  /** The agency that stands for the joint record: nobody's own. */
  readonly joint: AgencyId;
  readonly #pages = new Map<AgencyId, Page>();

  constructor(rules: RuleSet, catalogue: Catalogue, joint: AgencyId) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.joint = joint;
  }

  /** The rules for a recipient at an instant. */
  pageFor(recipient: AgencyId, at: Instant): Page {
    const known = this.#pages.get(recipient);
    if (known && known.from <= at && at < known.until) return known;
    const page = this.#compile(recipient, at);
    this.#pages.set(recipient, page);
    return page;
  }

  /** What the clause that is cited obliges people to do; nothing where the rules do not have it. */
  obligationsOf({ version, clause }: ClauseRef): readonly Obligation[] {
    const text = this.rules.versions.find(({ id }) => id === version)?.agreement;
    const cited = text?.clauses.find(({ id }) => id === clause);
    return cited && isRunning(cited) ? cited.obligations : [];
  }

  /** Whether a recipient may enter a field as an owner's: not if the owner gives it only on the term that it is not passed on. */
  mayPassOn(field: FieldKey, { owner, recipient }: { owner: AgencyId; recipient: AgencyId }, at: Instant): boolean {
    const given = this.pageFor(recipient, at).permits.filter(
      ({ action, fields, conditions }) =>
        action === "share" && fields.includes(field) && conditions["owner"]?.$in?.includes(owner),
    );
    const bound = given.filter((permit) => this.obligationsOf(permit).some(({ kind }) => kind === "noOnwardSharing"));
    return given.length === 0 || bound.length < given.length;
  }

  /** True when a clause that counts records reaches any of these fields: then they cannot be decided apart from the rest. */
  countsAny(fields: readonly string[], recipient: AgencyId, at: Instant): boolean {
    return this.pageFor(recipient, at).permits.some(
      (permit) => permit.atMost !== null && permit.fields.some((field) => fields.includes(field)),
    );
  }

  #compile(recipient: AgencyId, at: Instant): Page {
    const { permits, questions } = permitsFor(this.rules, {
      recipient,
      at,
      joint: this.joint,
      catalogue: this.catalogue,
    });
    const entries = [...questions].filter(([, condition]) => isAboutTheEntry(condition));
    const persons = [...questions].filter(([, condition]) => !isAboutTheEntry(condition));
    return {
      ...this.#standing(at),
      engine: new Engine(permits),
      permits,
      aboutPerson: new Map(persons),
      aboutEntry: new Map(entries),
      entryFields: new Set(permits.filter(({ asksOfEntry }) => asksOfEntry).flatMap(({ fields }) => fields)),
      factKinds: [...new Set<FactKind>(["shield", ...[...questions.values()].flatMap(factKindsOf)])].toSorted(),
    };
  }

  /** The stretch around `at` in which no version or party starts or stops. */
  #standing(at: Instant): Interval {
    const turns = this.rules.versions.flatMap(({ force, restraint, parties }) =>
      [force, restraint, ...parties].flatMap(({ from, until }) => [from, until]),
    );
    return {
      from: Math.max(Number.NEGATIVE_INFINITY, ...turns.filter((turn) => turn <= at)),
      until: Math.min(Number.POSITIVE_INFINITY, ...turns.filter((turn) => turn > at)),
    };
  }
}
