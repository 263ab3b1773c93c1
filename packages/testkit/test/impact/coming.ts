import { type Agreement, ProfessionalId, VersionId, type World } from "@concordat/domain";
import { anyAgreement, generatedWorld } from "@concordat/testkit";
import { Chance } from "@concordat/worlds";
import type { Coming } from "./caseload.ts";

/** A generated world with somebody in it who governs, and reads no case. */
export function governed(seed: number): World {
  const made = generatedWorld(seed);
  const [first] = made.professionals;
  const id = ProfessionalId.parse(new Chance(seed + 80_000).uuid());
  const lead = { ...first!, id, roles: ["governanceLead"], email: `lead${seed}@example.org` };
  return { ...made, professionals: [...made.professionals, lead] };
}

/** The text in force a little otherwise: a condition, a clause or a field less; or another text altogether. */
function changed(chance: Chance, world: World, text: Agreement): Agreement {
  const clause = chance.one(text.clauses);
  const others = text.clauses.filter((each) => each !== clause);
  const instead = (terms: object): Agreement => ({
    ...text,
    clauses: [...others, { ...clause, ...terms }],
  });
  const plain = chance.happens(0.5);
  const changes: (() => Agreement)[] = [
    () => ({ ...text, clauses: others }),
    () => ("when" in clause ? instead({ when: clause.when.slice(1) }) : text),
    () => ("fields" in clause && clause.fields.length > 1 ? instead({ fields: clause.fields.slice(1) }) : text),
    () => ("show" in clause ? instead({ show: chance.one(["known", "coarse", "value"]) }) : text),
    () => anyAgreement(chance, { agencies: world.agencies.slice(0, -1), starts: text.effectiveFrom, plain }),
  ];
  return chance.one(changes)();
}

/** A text that would come into force in a world: mostly in the place of an agreement's others, sometimes beside them. */
export function comingIn(world: World, seed: number): Coming {
  const chance = new Chance(seed + 90_000);
  const { versions } = chance.one(world.agreements);
  const text = versions.at(-1)!.agreement;
  const replaces = chance.happens(0.8) ? versions.map(({ id }) => id) : [];
  return { world, id: VersionId.parse(chance.uuid()), agreement: changed(chance, world, text), replaces };
}
