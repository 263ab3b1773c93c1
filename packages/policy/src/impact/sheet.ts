import { type AgencyId, type Catalogue, isAboutTheEntry } from "@concordat/domain";
import { answer } from "../ask.ts";
import { type Answers, type Demand, demandsOf, meets, place } from "../demand.ts";
import { type Permit, permitsFor } from "../permit.ts";
import type { Instant, RuleSet } from "../rule-set.ts";
import type { AskedCondition } from "../test-of.ts";
import { type Bits, bitsWhere, inBoth } from "./bits.ts";
import type { Read, Sources } from "./sources.ts";

/** One matter that conditions ask about, and how it is read. */
export interface Asked {
  readonly name: string;
  readonly condition: AskedCondition;
  /** Two of one source read the same in every situation. */
  readonly source: number;
  /** Its place among the matters of its sheet. */
  readonly place: number;
  /** Whose word counts is the owner's, or an episode is the owner's: then it reads differently for each owner. */
  readonly byOwner: boolean;
}

/** Permits that some answers leave, numbered on their sheet; and what they show, by cell and by what is left of an entry. */
export interface Met {
  readonly number: number;
  readonly bits: Bits;
  readonly shown: (number | null)[][];
}

const dependsOnOwner = (condition: AskedCondition): boolean =>
  ("by" in condition && condition.by === "owner") || (condition.kind === "episode" && condition.whose === "owner");

interface Ruled {
  readonly rules: RuleSet;
  readonly recipient: AgencyId;
  readonly at: Instant;
  readonly joint: AgencyId;
  readonly catalogue: Catalogue;
  readonly sources: Sources;
}

/**
 * What some rules show one recipient, as sets of permits: those that speak of a cell, less those that an answer rules
 * out. Only permits that share or withhold are on it: a question to the owner, or a sign, shows nothing of an entry.
 */
export class Sheet {
  readonly permits: readonly Permit[];
  readonly ofPerson: readonly Asked[];
  /** The same, by whether they read differently for each owner. */
  readonly asked: { readonly byOwner: readonly Asked[]; readonly byNone: readonly Asked[] };
  readonly ofEntry: readonly Asked[];
  readonly withheld: Bits;
  /** Permits that share, by how much they show. */
  readonly value: Bits;
  readonly coarse: Bits;
  readonly known: Bits;
  /** Permits that show the newest so many only. */
  readonly counting: Bits;
  readonly counts: boolean;
  /** Permits with a condition that has to be asked of each entry. */
  readonly asksOfEntry: Bits;
  /** What no such condition rules out, by the kind of entry that they would read: kept here as they are met. */
  readonly entries: Met[] = [];
  /** Every permit that there is. */
  readonly everything: Bits;
  /** Names under which a viewer's conflict of interest is asked about. */
  readonly #conflicts: readonly string[];
  readonly #demands: ReadonlyMap<string, readonly (Demand | undefined)[]>;
  readonly #people = new Map<string, Bits>();
  readonly #shut: Bits;
  readonly #open: Bits;
  readonly #readings: Map<number, Bits>[] = [];
  readonly #met = new Map<string, Met>();

  constructor({ rules, sources, ...look }: Ruled) {
    const { permits, questions } = permitsFor(rules, look);
    this.permits = permits.filter(({ action }) => action === "share" || action === "withhold");
    const asked = [...questions].map(([name, condition], index) => ({
      name,
      condition,
      source: sources.of(condition),
      place: index,
      byOwner: dependsOnOwner(condition),
    }));
    const demands = this.permits.map((permit) => demandsOf(permit, questions));
    const names = new Set(demands.flatMap((each) => [...each.keys()]));
    names.delete(place);
    this.#demands = new Map([...names].map((name) => [name, demands.map((each) => each.get(name))]));
    const here = asked.filter(({ name }) => names.has(name));
    this.ofEntry = here.filter(({ condition }) => isAboutTheEntry(condition));
    this.ofPerson = here.filter(({ condition }) => !isAboutTheEntry(condition) && condition.kind !== "conflict");
    this.asked = {
      byOwner: this.ofPerson.filter(({ byOwner }) => byOwner),
      byNone: this.ofPerson.filter(({ byOwner }) => !byOwner),
    };
    this.#conflicts = here.filter(({ condition }) => condition.kind === "conflict").map(({ name }) => name);
    this.withheld = bitsWhere(this.permits, ({ action }) => action === "withhold");
    const sharing = (level: Permit["show"]) =>
      bitsWhere(this.permits, ({ action, show }) => action === "share" && show === level);
    this.value = sharing("value");
    this.coarse = sharing("coarse");
    this.known = sharing("known");
    this.counting = bitsWhere(this.permits, ({ atMost }) => atMost !== null);
    this.asksOfEntry = bitsWhere(this.permits, ({ asksOfEntry }) => asksOfEntry);
    this.everything = bitsWhere(this.permits, () => true);
    this.#shut = this.#answered("shielded", { shielded: true });
    this.#open = this.#answered("shielded", { shielded: false });
    this.counts = this.permits.some(({ atMost }) => atMost !== null);
  }

  /** The permits that a reading does not rule out. */
  read({ name, place: matter }: Asked, { number, reading }: Read): Bits {
    const read = (this.#readings[matter] ??= new Map());
    const known = read.get(number);
    if (known) return known;
    const bits = this.#answered(name, Object.fromEntries(answer(name, reading)));
    read.set(number, bits);
    return bits;
  }

  /** Permits that are left, as one and the same thing wherever the same are. */
  met(bits: Bits): Met {
    const key = bits.join();
    const known = this.#met.get(key) ?? { number: this.#met.size, bits, shown: [] };
    this.#met.set(key, known);
    return known;
  }

  /** The permits that are for these people. */
  forPeople(people: Answers, conflict: string): Bits {
    const key = `${Object.values(people).join("|")}|${conflict}`;
    const known = this.#people.get(key);
    if (known) return known;
    const about = [...Object.entries(people), ...this.#conflicts.map((name) => [name, conflict] as const)];
    const bits = about.reduce<Bits>(
      (left, [name, said]) => inBoth(left, this.#answered(name, { [name]: said })),
      this.everything,
    );
    this.#people.set(key, bits);
    return bits;
  }

  /** The permits that a shield, or none, leaves open. */
  under(shielded: boolean): Bits {
    return shielded ? this.#shut : this.#open;
  }

  #answered(matter: string, answers: Answers): Bits {
    const demands = this.#demands.get(matter);
    return demands ? bitsWhere(demands, (demand) => demand === undefined || meets(answers, demand)) : this.everything;
  }
}
