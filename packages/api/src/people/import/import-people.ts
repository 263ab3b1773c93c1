import { addPeople, readAgencies, readManagedPeople, type Transaction } from "@concordat/db";
import {
  type AgencyId,
  type IdempotencyKey,
  ImportFinding,
  mostFindings,
  ProfessionalId,
  Refusal,
} from "@concordat/domain";
import { z } from "zod";
import { once } from "../../once.ts";
import { type ActorContext, asActor } from "../../trpc.ts";
import { requireFreshManager, requireManager } from "../managing.ts";
import { type CheckedList, checkList, type Known, sought } from "./check-list.ts";
import { readList } from "./read-list.ts";

/** A spreadsheet's list as it was saved, packed with gzip, in base64. */
export const ImportFile = z.base64().min(1).max(500_000);

/** What would come of a list. Nobody is added while there is a finding. */
export const CheckedImport = z.strictObject({
  people: z.int(),
  /** How many findings there are, of which the first are told. */
  found: z.int(),
  findings: z.array(ImportFinding),
});
type CheckedImport = z.infer<typeof CheckedImport>;

export const Imported = z.strictObject({ people: z.int(), waiting: z.int() });
type Imported = z.infer<typeof Imported>;

/** By which names a list may call an agency. */
const named = ({ id, name, shortName }: { id: AgencyId; name: string; shortName: string }) =>
  [name, shortName].map((each) => [sought(each), id] as const);

/** What this actor's list may name. */
async function readKnown(ctx: ActorContext, tx: Transaction): Promise<Known> {
  const [agencies, people, { glossary }] = await Promise.all([
    readAgencies(tx),
    readManagedPeople(tx),
    ctx.shelf.current(tx),
  ]);
  const mine = agencies.filter(({ id }) => ctx.roles.includes("governanceLead") || id === ctx.actor.agency);
  const roles = glossary.vocabularies["role"]?.terms ?? [];
  return {
    agencies: new Map(mine.flatMap(named)),
    roles: new Map(roles.flatMap(({ code, label }) => [code, label].map((each) => [sought(each), code] as const))),
    addresses: new Set(people.filter(({ leftAt }) => leftAt === null).map(({ email }) => sought(email))),
  };
}

const check = async (ctx: ActorContext, tx: Transaction, file: string): Promise<CheckedList> =>
  checkList(readList(file), await readKnown(ctx, tx));

const linesWithWords = (list: readonly (readonly string[])[]): number =>
  list.slice(1).filter((line) => line.some((cell) => cell !== "")).length;

/** Looks through a list without doing anything. */
export const checkImport = (ctx: ActorContext, file: string): Promise<CheckedImport> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const { people, findings } = await check(ctx, tx, file);
    return { people: people.length, found: findings.length, findings: findings.slice(0, mostFindings) };
  });
};

/** Adds everybody of a list, or nobody. They have no invitation yet. Once for each press. */
export const importPeople = (ctx: ActorContext, key: IdempotencyKey, file: string): Promise<Imported> => {
  requireFreshManager(ctx);
  return once<Imported>(
    ctx,
    { key, procedure: "people.import" },
    {
      make: async (tx) => {
        const { people, findings } = await check(ctx, tx, file);
        if (findings.length > 0 || people.length === 0)
          throw new Refusal("BAD_INPUT", [{ path: "file", problem: "invalid" }]);
        const added = people.map((person) => ({ ...person, id: ProfessionalId.parse(ctx.newId()) }));
        return { id: ctx.newId(), made: { people: added.length, waiting: await addPeople(tx, added) } };
      },
      again: async () => ({ people: linesWithWords(readList(file)), waiting: 0 }),
    },
  );
};
