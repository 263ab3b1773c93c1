import { AgencyId, Catalogue, Gateway, Vocabularies } from "@concordat/domain";
import { z } from "zod";
import { asActor, router, signedInProcedure } from "../trpc.ts";

/** The words of the partnership, for screens: what fields, codes and agencies are called. No rules, nothing personal. */
const Words = z.strictObject({
  epoch: z.int(),
  catalogue: Catalogue,
  vocabularies: Vocabularies,
  gateways: z.array(Gateway),
  agencies: z.array(
    z.strictObject({
      id: AgencyId,
      name: z.string(),
      shortName: z.string(),
      kind: z.string(),
      colour: z.string(),
      mark: z.string(),
      phone: z.string(),
      email: z.string(),
      controller: z.string(),
    }),
  ),
});

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
});
