import { randomUUID } from "node:crypto";
import type { Pool } from "@concordat/db";
import { ProfessionalId, Refusal } from "@concordat/domain";
import type { App } from "./session-adapter.ts";

/** What a challenge is for. An answer to one kind is no answer to another. */
export type ChallengePurpose = "signIn" | "register" | "code" | "signOn";

const livesMs = 5 * 60_000;

/** What browsers were asked to sign or to confirm. In the database, so that any server process can take the answer. */
export class Challenges {
  readonly #pool: Pool;
  readonly #clock: () => number;

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  /** Keeps a challenge for five minutes; its name comes back with the answer. */
  async keep(
    purpose: ChallengePurpose,
    app: App,
    { id = randomUUID(), value, professional }: { id?: string; value: string; professional: ProfessionalId | null },
  ): Promise<string> {
    const now = this.#clock();
    const [at, expires] = [now, now + livesMs].map((instant) => new Date(instant).toISOString());
    await this.#pool.use(
      ({ sql }) =>
        sql`select app.keep_challenge(${id}, ${purpose}, ${app}, ${professional}, ${value}, ${at ?? ""}, ${expires ?? ""})`,
    );
    return id;
  }

  /** Takes a challenge, once. Refused when it is not there: answered before, out of time, of another purpose. */
  async take(
    id: string,
    purpose: ChallengePurpose,
    app: App,
  ): Promise<{ value: string; professional: ProfessionalId | null }> {
    const [taken] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { professional_id: string | null; value: string }[]
        >`select * from app.take_challenge(${id}, ${purpose}, ${app}, ${new Date(this.#clock()).toISOString()})`,
    );
    if (!taken) throw new Refusal("SIGN_IN_REFUSED");
    return {
      value: taken.value,
      professional: taken.professional_id === null ? null : ProfessionalId.parse(taken.professional_id),
    };
  }
}
