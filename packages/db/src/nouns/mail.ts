import type { AgencyId, MailKind, MailProblem, MailState, ProfessionalId } from "@concordat/domain";
import type { Pool } from "../door/pool.ts";
import type { Transaction } from "../door/with-actor.ts";

/** A mail to somebody whom the actor manages. Times are milliseconds since 1970. */
export interface KeptMail {
  readonly id: string;
  readonly professionalId: ProfessionalId;
  readonly name: string;
  readonly agencyId: AgencyId;
  readonly roles: readonly string[];
  readonly kind: MailKind;
  readonly queuedAt: number;
  readonly endedAt: number | null;
  readonly attempts: number;
  readonly state: MailState;
  readonly problem: MailProblem | null;
  /** The link that it carries, sealed: in a demonstration only, which sends nothing. */
  readonly sealed: string | null;
}

/** The mails of the people whom the actor manages, the newest first. */
export async function readMails({ sql }: Transaction): Promise<readonly KeptMail[]> {
  const [row] = await sql<{ mails: readonly KeptMail[] }[]>`select app.mails_managed() as mails`;
  return row?.mails ?? [];
}

/** Sends the link of an invitation, which the actor has just made, to whoever it invites. Sent once all of this stands. */
export const mailLink = (
  tx: Transaction,
  { to, invitation, sealed }: { readonly to: ProfessionalId; readonly invitation: string; readonly sealed: string },
): void => tx.queue(tx.sql`select app.mail_link(${to}, ${invitation}, ${sealed})`);

/** A mail that this process is to send now. */
export interface DueMail {
  readonly id: string;
  readonly kind: MailKind | "known";
  /** Which try this is, from one. */
  readonly attempts: number;
  readonly address: string;
  readonly sealed: string | null;
  readonly roles: readonly string[];
}

/** What became of a try: an end, or a time at which it is tried again. */
export type Settled =
  | { readonly state: "sent"; readonly problem: null }
  | { readonly state: "bounced"; readonly problem: MailProblem }
  | { readonly state: "waiting"; readonly problem: MailProblem; readonly dueAt: number };

/** Mail that waits to be sent: on the session login. Any number of processes may work it at once. */
export class Outbox {
  readonly #pool: Pool;
  readonly #clock: () => number;

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  #now(): string {
    return new Date(this.#clock()).toISOString();
  }

  /** Takes what is due: nobody else gets it in the next ten minutes. */
  async take(most: number): Promise<DueMail[]> {
    return this.#pool.use(({ sql }) => sql<DueMail[]>`select * from app.take_mails(${this.#now()}, ${most})`);
  }

  /** Says what became of a try. Of no effect once another process has taken the mail. */
  async settle({ id, attempts }: DueMail, settled: Settled): Promise<void> {
    const dueAt = settled.state === "waiting" ? new Date(settled.dueAt).toISOString() : null;
    await this.#pool.use(
      ({ sql }) =>
        sql`select app.settle_mail(${id}, ${attempts}, ${settled.state}, ${settled.problem}, ${dueAt}, ${this.#now()})`,
    );
  }

  /** Queues a mail to whoever has to look at an agreement whose review is due within thirty days, once. */
  async queueReviews(): Promise<void> {
    await this.#pool.use(({ sql }) => sql`select app.queue_reviews(${this.#now()})`);
  }
}
