import {
  Catalogue,
  Code,
  FieldAmendment,
  FieldKey,
  Gateway,
  NewField,
  NewGateway,
  NewTerm,
  Section,
  text,
  Vocabularies,
} from "@concordat/domain";
import { z } from "zod";
import { Agency } from "../gateway/governance-shelf.ts";
import { adminProcedure, asActor, router, signedInProcedure } from "../trpc.ts";
import {
  amendField,
  amendGateway,
  newField,
  newGateway,
  newSection,
  newTerm,
  relabelTerm,
  retireTerm,
  wordHistory,
} from "./change-words.ts";

/** The words of the partnership, for screens: what fields, codes and agencies are called. No rules, nothing personal. */
const Words = z.strictObject({
  epoch: z.int(),
  catalogue: Catalogue,
  vocabularies: Vocabularies,
  gateways: z.array(Gateway),
  agencies: z.array(z.strictObject(Agency.shape)),
});

const WordChange = z.strictObject({
  at: z.string(),
  by: z.string(),
  noun: z.string(),
  key: z.string(),
  isNew: z.boolean(),
  parts: z.array(z.strictObject({ part: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

export const catalogueRouter = router({
  /** The catalogue, the vocabularies, the register of powers and duties, and the agencies. */
  words: signedInProcedure
    .input(z.strictObject({}))
    .output(Words)
    .query(({ ctx }) =>
      asActor(ctx, {}, async (tx) => {
        const { epoch, glossary, agencies } = await ctx.shelf.current(tx);
        return { epoch, ...glossary, gateways: [...glossary.gateways], agencies: [...agencies] };
      }),
    ),

  /** Adds a section of the catalogue. */
  addSection: adminProcedure
    .input(Section)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await newSection(ctx, input), done)),

  /** Adds a field. Nothing shows it until a text names it and is signed. */
  addField: adminProcedure
    .input(NewField)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await newField(ctx, input), done)),

  /** Says a field otherwise; never looser than what was signed. */
  amendField: adminProcedure
    .input(z.strictObject({ key: FieldKey, field: FieldAmendment }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await amendField(ctx, input.key, input.field), done)),

  /** Adds a term, and its vocabulary if there is none. */
  addTerm: adminProcedure
    .input(NewTerm)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await newTerm(ctx, input), done)),

  /** Says what a term is called. */
  relabelTerm: adminProcedure
    .input(z.strictObject({ vocabulary: Code, code: Code, label: text(120) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await relabelTerm(ctx, input), done)),

  /** Stops offering a term, or offers it again; where it is used it stays. */
  retireTerm: adminProcedure
    .input(z.strictObject({ vocabulary: Code, code: Code, retired: z.boolean() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await retireTerm(ctx, input), done)),

  /** Adds a power or duty to the register. */
  addGateway: adminProcedure
    .input(NewGateway)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await newGateway(ctx, input), done)),

  /** Says a power or duty otherwise. */
  amendGateway: adminProcedure
    .input(NewGateway)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await amendGateway(ctx, input), done)),

  /** What changed of the words, by whom and when. */
  history: adminProcedure
    .input(z.strictObject({}))
    .output(z.array(WordChange))
    .query(({ ctx }) => wordHistory(ctx)),
});
