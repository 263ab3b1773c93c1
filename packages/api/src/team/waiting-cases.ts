import { readCasesToAllocate, readColleagues, takeOver, type Transaction } from "@concordat/db";
import { CaseId, ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import { type ActorContext, asActor } from "../trpc.ts";

export const Colleague = z.strictObject({ id: ProfessionalId, name: z.string(), jobTitle: z.string() });
type Colleague = z.infer<typeof Colleague>;

export const WaitingCases = z.strictObject({
  cases: z.array(
    z.strictObject({
      id: CaseId,
      reference: z.string(),
      caseType: z.string(),
      openedOn: z.string(),
      /** Who of the agency worked it last: they have left, moved, or are away. */
      last: z.strictObject({ id: ProfessionalId, name: z.string() }).nullable(),
    }),
  ),
  colleagues: z.array(Colleague),
});
export type WaitingCases = z.infer<typeof WaitingCases>;

export const TakeOver = z.strictObject({ from: ProfessionalId, to: ProfessionalId });
type TakeOver = z.infer<typeof TakeOver>;

/** The partnership's roles of a property. */
async function rolesThat(
  { shelf }: Pick<ActorContext, "shelf">,
  tx: Transaction,
  property: "readsCases" | "reachesAgencyCases",
): Promise<ReadonlySet<string>> {
  const terms = (await shelf.current(tx)).glossary.vocabularies["role"]?.terms ?? [];
  return new Set(terms.filter((term) => term[property] === true).map(({ code }) => code));
}

/** Colleagues who work cases and get in. */
export async function colleagues({ shelf }: Pick<ActorContext, "shelf">, tx: Transaction): Promise<Colleague[]> {
  const working = await rolesThat({ shelf }, tx, "readsCases");
  return (await readColleagues(tx))
    .filter(({ roles }) => roles.some((role) => working.has(role)))
    .map(({ id, name, jobTitle }) => ({ id, name, jobTitle }));
}

/** The cases of the actor's agency that wait for one of its people. Of whom, is for those to say who reach all of them. */
export const waitingCases = (ctx: ActorContext): Promise<WaitingCases> =>
  asActor(ctx, {}, async (tx) => {
    const cases = await readCasesToAllocate(tx);
    return {
      cases: cases.map(({ lastId, lastName, ...file }) => ({
        ...file,
        last: lastId !== null && lastName !== null ? { id: lastId, name: lastName } : null,
      })),
      colleagues: cases.length > 0 ? await colleagues(ctx, tx) : [],
    };
  });

/** A colleague takes over what waits of another's: each case once, however often it is pressed. For managers to say. */
export const takeCasesOver = (ctx: ActorContext, { from, to }: TakeOver): Promise<number> =>
  asActor(ctx, {}, async (tx) => {
    const managing = await rolesThat(ctx, tx, "reachesAgencyCases");
    if (!ctx.roles.some((role) => managing.has(role))) throw new Refusal("NOT_ALLOWED");
    if (!(await colleagues(ctx, tx)).some(({ id }) => id === to))
      throw new Refusal("BAD_INPUT", [{ path: "to", problem: "unknown" }]);
    return takeOver(tx, { from, to });
  });
