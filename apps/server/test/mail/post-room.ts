import type { Config } from "../../src/index.ts";
import { type App, signedIn, testServer, type Visitor } from "../harness.ts";
import { Office } from "../people/office.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

/** The offices of people’s administrators, with a mail server, and a clock that a test turns on. */
export class PostRoom extends Office {
  readonly clock: { at: number };

  private constructor(running: Office["running"], clock: { at: number }) {
    super(running);
    this.clock = clock;
  }

  static async openWith(mail: Partial<NonNullable<Config["mail"]>> & { port: number }): Promise<PostRoom> {
    const clock = { at: sceneAt };
    const whole = { host: "127.0.0.1", security: "none", from: "concordat@partnership.example.org", ...mail } as const;
    const running = await testServer({
      database: await sceneDatabase({ here: [], there: [] }),
      clock: () => clock.at,
      config: { mail: whole },
    });
    const room = new PostRoom(running, clock);
    // What the scene itself has told people.
    await room.look((sql) => sql`delete from mails`);
    return room;
  }

  /** The clock goes on between what they do, so everybody signs in anew. */
  override visit(name: string, app: App = "admin"): Promise<Visitor> {
    return signedIn(this.running, person(name).email, app);
  }

  /** The server sends what is due. */
  async send(): Promise<void> {
    await this.running.courier?.sendDue();
  }

  /** So many minutes go by. */
  pass(minutes: number): void {
    this.clock.at += minutes * 60_000;
  }

  /** How the newest mail to somebody stands, as an administrator is shown it. */
  async mailTo(professionalId: string): Promise<any> {
    const { data } = await this.asks("Nadia Keeper", "mails.list");
    return data.mails.find((mail: { professionalId: string }) => mail.professionalId === professionalId);
  }
}
