import { type App, appFor, type Seals } from "@concordat/auth";
import type { DueMail, Outbox, Settled } from "@concordat/db";
import { type MailProblem, mailWords } from "@concordat/domain";
import type { Handed, Letter, Postbox } from "./mail-server.ts";

/** How long after each try the next one follows; beyond the last, every six hours until it is given up. */
const minutesAfter = [1, 5, 15, 60, 180] as const;
const minute = 60_000;
const pollMs = 5000;
const reviewsEveryMs = 3_600_000;
/** Few enough to be handed over, however slowly, within the ten minutes for which they are taken. */
const mostAtOnce = 5;

/** What a courier works with. */
export interface Rounds {
  readonly outbox: Outbox;
  readonly postbox: Postbox;
  readonly seals: Seals;
  readonly origins: Readonly<Record<App, string>>;
  readonly clock: () => number;
  /** Told of each try; without address or words. */
  readonly tell: (mail: { readonly id: string; readonly outcome: Settled["state"] }) => void;
}

/**
 * Sends what the outbox holds, one letter after the other. Every server process has one: who takes a mail is decided in
 * the database. A process that dies between handing over and writing it down leaves a mail that is sent once more, under
 * the same message id.
 */
export class Courier {
  readonly #rounds: Rounds;
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> | null = null;
  #stopped = false;
  #reviewsAt = 0;

  constructor(rounds: Rounds) {
    this.#rounds = rounds;
  }

  start(): void {
    this.#timer = setInterval(() => void this.sendDue(), pollMs);
  }

  /** Finishes the letter that is being handed over, and takes no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#round;
  }

  /** Sends all that is due now. Called while it is at it, it goes on with what it is at. */
  sendDue(): Promise<void> {
    this.#round ??= this.#goRound().finally(() => (this.#round = null));
    return this.#round;
  }

  async #goRound(): Promise<void> {
    try {
      await this.#queueReviews();
      for (let due = await this.#take(); due.length > 0; due = await this.#take())
        for (const mail of due) if (!this.#stopped) await this.#send(mail);
    } catch {
      // PostgreSQL is away. What was taken is free again in ten minutes.
    }
  }

  async #take(): Promise<DueMail[]> {
    return this.#stopped ? [] : this.#rounds.outbox.take(mostAtOnce);
  }

  async #queueReviews(): Promise<void> {
    const now = this.#rounds.clock();
    if (now - this.#reviewsAt < reviewsEveryMs) return;
    await this.#rounds.outbox.queueReviews();
    this.#reviewsAt = now;
  }

  async #send(mail: DueMail): Promise<void> {
    const { outbox, clock, tell } = this.#rounds;
    const handed = await this.#handOver(mail);
    const settled: Settled = handed.done
      ? { state: "sent", problem: null }
      : settledAfter(mail, handed.problem, clock());
    await outbox.settle(mail, settled);
    tell({ id: mail.id, outcome: settled.state });
  }

  /** A link that was sealed with another key cannot be told: nothing is handed over. */
  async #handOver(mail: DueMail): Promise<Handed> {
    try {
      return await this.#rounds.postbox(this.#letterOf(mail));
    } catch {
      return { done: false, problem: "unreachable" };
    }
  }

  #letterOf({ id, kind, address, sealed, roles }: DueMail): Letter {
    const { origins, seals } = this.#rounds;
    const leadsTo = sealed === null ? origins[appFor(roles)] : seals.unseal(sealed);
    return {
      messageId: `<${id}@${new URL(origins.admin).hostname}>`,
      to: address,
      ...mailWords(kind, leadsTo),
    };
  }
}

/** Refused for good is an end. Anything else can pass. */
function settledAfter({ attempts }: DueMail, problem: MailProblem, at: number): Settled {
  if (problem === "refused") return { state: "bounced", problem };
  const minutes = minutesAfter[attempts - 1] ?? 360;
  return { state: "waiting", problem, dueAt: at + minutes * minute };
}
