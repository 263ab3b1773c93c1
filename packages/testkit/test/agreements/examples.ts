import { isGranting, isRunning, type World } from "@concordat/domain";
import {
  askPolicy,
  bookOf,
  compareGuards,
  factsOf,
  freshDatabase,
  keyOf,
  loadWorlds,
  plainDecisions,
  sayingWhy,
} from "@concordat/testkit";
import { idNamed } from "@concordat/worlds";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "@concordat/policy";
import { entryIn, referenceOf } from "./paper-case.ts";
import { at, type Paper, partnershipOn, today } from "./paper-partnership.ts";

/** What is seen: a level, or a withheld one by its marker. */
export type Seen = "hidden" | "withheld" | "vague" | "ask" | "known" | "coarse" | "value";

/** Who looks at what in which case. What begins with `team:` or `part:` is a row of structure, not an entry. */
export interface Look {
  readonly as: string;
  readonly at: string;
  readonly in: string;
  readonly for?: string;
}

/** A clause at work, or not, in a sentence of the field. */
export type Example = readonly [clause: string, sentence: string, look: Look, seen: Seen];

type Written = [clause: string, sentence: string, what: string, seen: Seen, unusual?: Partial<Look>];

/** Writes examples of one reader in one case; an example may say another reader, case or purpose. */
export const looking =
  (usual: Omit<Look, "at">) =>
  (...[clause, sentence, what, seen, unusual = {}]: Written): Example => [
    clause,
    sentence,
    { ...usual, at: what, ...unusual },
    seen,
  ];

export interface Examples extends Paper {
  readonly refusals: readonly Example[];
  readonly permissions: readonly Example[];
}

const nothing = { level: "hidden", marker: "hidden", because: [] as readonly string[] };
const seenAs = ({ level, marker }: { level: string; marker: string }): string =>
  level === "withheld" && marker === "vague" ? "vague" : level;

/** The row that a look is at: an entry, an agency’s team, or a person’s part in the case. */
function rowKey({ at: what, in: name }: Look, world: World): string {
  const [kind, of = ""] = what.split(":");
  if (kind === "team") return keyOf(idNamed(`${name}/involvement/${of}`), "involvement.agencyAndTeam");
  if (kind === "part") {
    const role = world.cases
      .flatMap(({ subjects }) => subjects.flatMap(({ roles }) => roles))
      .find(({ id }) => id === idNamed(`${name}/role/${of}`));
    const terms = world.glossary.vocabularies["subjectRole"]?.terms;
    return keyOf(role?.id ?? "", terms?.find(({ code }) => code === role?.role)?.governingField ?? "");
  }
  const entry = world.cases.flatMap(({ entries }) => entries).find(({ id }) => id === entryIn(name, what));
  if (!entry) throw new RangeError(`Nobody holds “${what}” in “${name}”.`);
  return keyOf(entry.id, entry.field);
}

/** Tables of examples, refusals first, put to the plain evaluator and to the policy; then both guards on everything. */
export function describeExamples(title: string, examples: Examples): void {
  const world = sayingWhy(partnershipOn(examples), at);
  const facts = factsInDatabase(world, examples.purposes);
  const ask = (look: Look) => decide(look, { world, facts: facts.of, purpose: look.for ?? examples.purposes[0] ?? "" });
  const check = (_: string, __: string, look: Look, seen: Seen) => {
    const { plain, policy } = ask(look);
    expect({ plain: seenAs(plain), policy: seenAs(policy) }).toEqual({ plain: seen, policy: seen });
  };

  describe(title, () => {
    describe("must not", () => {
      it.each(examples.refusals)("%s: %s", check);
    });
    describe("may", () => {
      it.each(examples.permissions)("%s: %s", check);
    });

    it.each(runningIn(world).map((clause) => [clause.id, clause] as const))(
      "%s has an example each way",
      (id, clause) => {
        const refusals = examples.refusals.filter(([of]) => of === id);
        const permissions = examples.permissions.filter(([of]) => of === id);
        expect(refusals.length).toBeGreaterThan(0);
        expect(permissions.length).toBeGreaterThan(0);
        expect(refusals.filter(([, , , seen]) => seen === "value")).toEqual([]);
        const uncited = permissions
          .map(([, , look]) => ask(look).plain.because)
          .filter((because) => isGranting(clause) && !because.includes(`${versionOf(world)}/${id}`));
        expect(uncited).toEqual([]);
      },
    );

    it("both guards decide everything alike", () => {
      expect(facts.differences()).toEqual([]);
    });
  });
}

interface Asking {
  readonly world: World;
  readonly facts: (id: string) => readonly Fact[];
  readonly purpose: string;
}

function decide(look: Look, { world, facts, purpose }: Asking) {
  const who = world.professionals.find(({ name }) => name === look.as);
  const file = world.cases.find(({ reference }) => reference === referenceOf(look.in));
  if (!who || !file) throw new RangeError(`${look.as} in ${look.in}`);
  const key = rowKey(look, world);
  const asked = { world, file, who, purpose, at };
  const policy = askPolicy({ ...asked, book: bookOf(world), facts: facts(file.id), today }).find(
    ({ row }) => keyOf(row.id, row.field) === key,
  );
  return { plain: plainDecisions(asked).get(key) ?? nothing, policy: policy?.decision ?? nothing };
}

const runningIn = ({ agreements }: World) =>
  agreements.flatMap(({ versions }) => versions.flatMap(({ agreement }) => agreement.clauses.filter(isRunning)));
const versionOf = ({ agreements }: World): string => agreements[0]?.versions[0]?.id ?? "";

/** The facts that a database of its own derives, and what the guards made of them. */
function factsInDatabase(world: World, purposes: readonly string[]) {
  let facts: Awaited<ReturnType<typeof factsOf>> = new Map();
  let differences: Awaited<ReturnType<typeof compareGuards>>["differences"] = [];
  beforeAll(async () => {
    const database = await freshDatabase();
    const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
    await loadWorlds(database.adminUrl, [world]);
    facts = await factsOf(sql, world, at);
    ({ differences } = await compareGuards(sql, world, purposes, at));
    await sql.end();
    await database.drop();
  }, 180_000);
  return { of: (id: string) => facts.get(id) ?? [], differences: () => differences };
}
