import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "./trpc-route.ts";

const pathOf = ({ url }: FastifyRequest): string => url.split("?")[0] ?? "";

/** A stream that nobody but the reader would ever end. */
const isEndless = (request: FastifyRequest): boolean => pathOf(request) === "/api/cases.watch";

/**
 * How a server stops without failing anybody: what is under way is finished, what comes now is refused with "try
 * again", and open pages lose their stream, which they take up again with another process.
 */
export class Draining {
  readonly #underWay = new Map<FastifyReply["raw"], { readonly endless: boolean }>();
  #stopping = false;
  #emptied: () => void = () => {};

  constructor(server: FastifyInstance) {
    server.addHook("onRequest", async (request, reply) => {
      if (this.#stopping && !pathOf(request).startsWith("/health/")) {
        reply.header("connection", "close");
        return refuse(reply, "BUSY");
      }
      const { raw } = reply;
      this.#underWay.set(raw, { endless: isEndless(request) });
      raw.once("close", () => this.#finish(raw));
      return undefined;
    });
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  /** Resolves when nothing is under way any more, or when the time is over: then what is left is cut off. */
  async drain(withinMs: number): Promise<void> {
    this.#stopping = true;
    for (const [raw, { endless }] of this.#underWay) if (endless) raw.destroy();
    if (this.#underWay.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((over) => {
      this.#emptied = over;
      timer = setTimeout(over, withinMs);
    });
    clearTimeout(timer);
  }

  #finish(raw: FastifyReply["raw"]): void {
    this.#underWay.delete(raw);
    if (this.#underWay.size === 0) this.#emptied();
  }
}
