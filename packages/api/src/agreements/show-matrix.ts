import type { VersionId } from "@concordat/domain";
import { matrixOf } from "@concordat/policy";
import { type ActorContext, asActor } from "../trpc.ts";
import { versionRow } from "./read-agreements.ts";
import type { ShownMatrix } from "./shown-agreement.ts";

const numbered = <Item>(items: readonly Item[]): Map<Item, number> =>
  new Map(items.map((item, place) => [item, place]));

/** Who sees what under a text, signed or not. */
export const showMatrix = (ctx: ActorContext, id: VersionId): Promise<ShownMatrix> =>
  asActor(ctx, {}, async (tx) => {
    const { glossary } = await ctx.shelf.current(tx);
    const { document: agreement } = await versionRow(tx, id);
    const parties = agreement.parties.map(({ agency }) => agency);
    const rows = matrixOf(agreement, glossary.catalogue);
    const lists = numbered([...new Set(rows.flatMap(({ cells }) => [...cells.values()]))]);
    const entries = numbered([...new Set([...lists.keys()].flat())]);
    return {
      parties,
      entries: [...entries.keys()],
      lists: [...lists.keys()].map((list) => list.flatMap((entry) => entries.get(entry) ?? [])),
      rows: rows.map(({ field, section, cells }) => ({
        field,
        section,
        cells: parties.flatMap((party) => lists.get(cells.get(party) ?? []) ?? []),
      })),
    };
  });
