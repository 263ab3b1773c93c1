import { VersionId } from "@concordat/domain";
import type { Authority, RuleBook } from "@concordat/policy";
import { z } from "zod";

/** Why something is shown: one's own record, a clause of a signed version, or an owner's release. */
export const ShownAuthority = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("own") }),
  z.strictObject({
    kind: z.literal("clause"),
    version: VersionId,
    clause: z.string(),
    /** What it obliges whoever gives or receives to do: codes of obligations. */
    owes: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal("release"), release: z.string() }),
]);
type ShownAuthority = z.infer<typeof ShownAuthority>;

/** The authorities of an answer, each once; entries point to them. */
export class Authorities {
  readonly all: ShownAuthority[] = [];
  readonly #book: Pick<RuleBook, "obligationsOf">;
  readonly #places = new Map<string, number>();

  constructor(book: Pick<RuleBook, "obligationsOf">) {
    this.#book = book;
  }

  placesOf(authorities: readonly Authority[]): number[] {
    return authorities.map((authority) => {
      const key =
        authority.kind === "clause"
          ? `${authority.version}/${authority.clause}`
          : authority.kind === "release"
            ? authority.release
            : "own";
      const known = this.#places.get(key);
      if (known !== undefined) return known;
      this.#places.set(key, this.all.length);
      return this.all.push(this.#shown(authority)) - 1;
    });
  }

  #shown(authority: Authority): ShownAuthority {
    if (authority.kind !== "clause") return authority;
    return { ...authority, owes: [...new Set(this.#book.obligationsOf(authority).map(({ kind }) => kind))] };
  }
}
