import { isAboutTheEntry } from "@concordat/domain";
import { Engine } from "./engine.ts";
import { permitsFor } from "./permit.ts";
/** What a partnership has signed, ready to be asked. A new epoch of rules or a new catalogue is a new book. */
export class RuleBook {
  rules;
  catalogue;
  /** The agency that stands for the joint record: nobody's own. */
  joint;
  #pages = new Map();
  constructor(rules, catalogue, joint) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.joint = joint;
  }
  /** The rules for a recipient at an instant. */
  pageFor(recipient, at) {
    const known = this.#pages.get(recipient);
    if (known && known.from <= at && at < known.until) return known;
    const page = this.#compile(recipient, at);
    this.#pages.set(recipient, page);
    return page;
  }
  #compile(recipient, at) {
    const { permits, questions } = permitsFor(this.rules, {
      recipient,
      at,
      joint: this.joint,
      catalogue: this.catalogue,
    });
    const entries = [...questions].filter(([, condition]) => isAboutTheEntry(condition));
    const persons = [...questions].filter(([, condition]) => !isAboutTheEntry(condition));
    const entryNames = new Set(entries.map(([name]) => name));
    const asksOfEntry = ({ conditions }) =>
      Object.keys(conditions).some((key) => entryNames.has(key.replace(/(Min|Max)$/, "")));
    return {
      ...this.#standing(at),
      engine: new Engine(permits),
      permits,
      aboutPerson: new Map(persons),
      aboutEntry: new Map(entries),
      entryFields: new Set(permits.filter(asksOfEntry).flatMap(({ fields }) => fields)),
    };
  }
  /** The stretch around `at` in which no version or party starts or stops. */
  #standing(at) {
    const turns = this.rules.versions.flatMap(({ force, restraint, parties }) =>
      [force, restraint, ...parties].flatMap(({ from, until }) => [from, until]),
    );
    return {
      from: Math.max(Number.NEGATIVE_INFINITY, ...turns.filter((turn) => turn <= at)),
      until: Math.min(Number.POSITIVE_INFINITY, ...turns.filter((turn) => turn > at)),
    };
  }
}
