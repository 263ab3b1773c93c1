import { type AgencyId, type Catalogue, isAboutTheEntry, rankOf } from "@concordat/domain";
import { answer } from "../ask.ts";
import { type Answers, type Demand, demandsOf, meets, place } from "../demand.ts";
import { type Permit, permitsFor } from "../permit.ts";
import { type Reading, sourceOf } from "../reading.ts";
import type { Instant, RuleSet } from "../rule-set.ts";
import type { AskedCondition } from "../test-of.ts";
import { type Bits, bitsWhere, inBoth } from "./bits.ts";

/** One matter that conditions ask about, and how it is read. */
export interface Asked {
  readonly name: string;
  readonly condition: AskedCondition;
  /** Two of one source read the same in every situation. */
  readonly source: string;
}

interface Ruled {
  readonly rules: RuleSet;
  readonly recipient: AgencyId;
  readonly at: Instant;
  readonly joint: AgencyId;
  readonly catalogue: Catalogue;
}

/**
 * What some rules show one recipient, as sets of permits: those that speak of a cell, less those that an answer rules
 * out. Only permits that share or withhold are on it: a question to the owner, or a sign, shows nothing of an entry.
 */
export class Sheet {
  readonly permits: readonly Permit[];
  readonly ofPerson: readonly Asked[];
  readonly ofEntry: readonly Asked[];
  readonly withheld: Bits;
  /** Permits that share, the most first, by the rank of what they show. */
  readonly shared: readonly (readonly [rank: number, permits: Bits])[];
  /** Permits that show the newest so many only. */
  readonly counting: Bits;
  readonly counts: boolean;
  /** Names under which a viewer's conflict of interest is asked about. */
  readonly #conflicts: readonly string[];
  readonly #demands: ReadonlyMap<string, readonly (Demand | undefined)[]>;
  readonly #known = new Map<string, Bits>();
  readonly #entries = new Map<string, Bits>();

  constructor({ rules, ...look }: Ruled) {
    const { permits, questions } = permitsFor(rules, look);
    this.permits = permits.filter(({ action }) => action === "share" || action === "withhold");
    const asked = [...questions].map(([name, condition]) => ({ name, condition, source: sourceOf(condition) }));
    const demands = this.permits.map((permit) => demandsOf(permit, questions));
    const names = new Set(demands.flatMap((each) => [...each.keys()]));
    names.delete(place);
    this.#demands = new Map([...names].map((name) => [name, demands.map((each) => each.get(name))]));
    const here = asked.filter(({ name }) => names.has(name));
    this.ofEntry = here.filter(({ condition }) => isAboutTheEntry(condition));
    this.ofPerson = here.filter(({ condition }) => !isAboutTheEntry(condition) && condition.kind !== "conflict");
    this.#conflicts = here.filter(({ condition }) => condition.kind === "conflict").map(({ name }) => name);
    this.withheld = bitsWhere(this.permits, ({ action }) => action === "withhold");
    this.shared = (["value", "coarse", "known"] as const).map((level) => [
      rankOf(level),
      bitsWhere(this.permits, ({ action, show }) => action === "share" && show === level),
    ]);
    this.counting = bitsWhere(this.permits, ({ atMost }) => atMost !== null);
    this.counts = this.permits.some(({ atMost }) => atMost !== null);
  }

  all(): Bits {
    return bitsWhere(this.permits, () => true);
  }

  /** The permits that a reading does not rule out. */
  read({ name }: Pick<Asked, "name">, reading: Reading): Bits {
    return this.#answered(name, Object.fromEntries(answer(name, reading)));
  }

  /** The permits that are for these people. */
  forPeople(people: Answers, conflict: string): Bits {
    const about = [...Object.entries(people), ...this.#conflicts.map((name) => [name, conflict] as const)];
    return about.reduce<Bits>((left, [name, said]) => inBoth(left, this.#answered(name, { [name]: said })), this.all());
  }

  /** The permits that a shield, or none, leaves open. */
  under(shielded: boolean): Bits {
    return this.#answered("shielded", { shielded });
  }

  /** The permits that no entry condition rules out, for entries of which a key says all that such conditions read. */
  entryBits(key: string, read: (asked: Asked) => Reading): Bits {
    const known = this.#entries.get(key);
    if (known) return known;
    const bits = this.ofEntry.reduce<Bits>((left, asked) => inBoth(left, this.read(asked, read(asked))), this.all());
    this.#entries.set(key, bits);
    return bits;
  }

  #answered(matter: string, answers: Answers): Bits {
    const demands = this.#demands.get(matter);
    const key = `${matter} ${demands ? Object.values(answers).join() : ""}`;
    const known = this.#known.get(key);
    if (known) return known;
    const bits = demands ? bitsWhere(demands, (demand) => demand === undefined || meets(answers, demand)) : this.all();
    this.#known.set(key, bits);
    return bits;
  }
}
