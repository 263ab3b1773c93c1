import { isIPv6 } from "node:net";
import type { Pool } from "@concordat/db";
import type { ProfessionalId } from "@concordat/domain";
import type { Seals } from "./seals.ts";

/** The network of an address: what stays the same while somebody works in one place (IPv4 /24, IPv6 /48). */
function networkOf(address: string): string {
  const plain = address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
  if (!isIPv6(plain)) return plain.split(".").slice(0, 3).join(".");
  const [front = "", back] = plain.split("::");
  const groups = front.split(":").filter((group) => group !== "");
  const filled = back === undefined ? groups : [...groups, "0", "0", "0"];
  return filled.slice(0, 3).join(":").toLowerCase();
}

/** From where people sign in: each network under a name that only this person has for it. */
export class Places {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #seals: Seals;

  constructor(pool: Pool, clock: () => number, seals: Seals) {
    this.#pool = pool;
    this.#clock = clock;
    this.#seals = seals;
  }

  /** Notes from where somebody has signed in. They are told of a new place by mail. */
  async note(professional: ProfessionalId, address: string): Promise<void> {
    const place = this.#seals.nameOf(`place|${professional}|${networkOf(address)}`);
    const at = new Date(this.#clock()).toISOString();
    await this.#pool.use(({ sql }) => sql`select app.note_place(${professional}, ${place}, ${at})`);
  }
}
