import { SoftwareAuthenticator } from "@concordat/testkit";
import postgres from "postgres";
import { type App, type Reply, signedIn, type TestServer, testServer, Visitor } from "../harness.ts";
import { press } from "../scene/press.ts";
import { housing, person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

/**
 * The offices in which people are managed: Alice and Robin are governance leads, Nadia administers housing.
 */
export class Office {
  readonly running: TestServer;
  readonly #visits = new Map<string, Promise<Visitor>>();

  constructor(running: TestServer) {
    this.running = running;
  }

  /** A server with the scene's partnerships, after what is to be prepared in the database. */
  static async open(prepare: (sql: postgres.Sql) => Promise<unknown> = async () => {}): Promise<Office> {
    const database = await sceneDatabase();
    const office = new Office(await testServer({ database, clock: () => sceneAt }));
    await office.look(prepare);
    return office;
  }

  async close(): Promise<void> {
    await this.running.stop();
    await this.running.database.drop();
  }

  /** What the database's owner sees, whom no policy holds back. */
  async look<Seen>(work: (sql: postgres.Sql) => Promise<Seen>): Promise<Seen> {
    const sql = postgres(this.running.database.adminUrl, { max: 1, onnotice: () => {} });
    try {
      return await work(sql);
    } finally {
      await sql.end();
    }
  }

  /** Somebody at work in one of the applications. */
  visit(name: string, app: App = "admin"): Promise<Visitor> {
    const key = `${name} ${app}`;
    const visit = this.#visits.get(key) ?? signedIn(this.running, person(name).email, app);
    this.#visits.set(key, visit);
    return visit;
  }

  async asks(name: string, path: string, input: unknown = {}): Promise<Reply> {
    return (await this.visit(name)).call(path, input);
  }

  /** Somebody new of housing, unless something else is said of them. */
  add(name: string, said: object = {}, key = press()): Promise<Reply> {
    return this.asks(name, "people.add", { key, person: { ...wilma, ...said } });
  }

  /** How somebody stands, as an administrator is shown them. */
  async shown(name: string, id: string): Promise<any> {
    const { data } = await this.asks(name, "people.list");
    return data.find((each: { id: string }) => each.id === id);
  }

  /** What an administrator is asked to decide about somebody. */
  async proposal(name: string, professionalId: string): Promise<any> {
    const { data } = await this.asks(name, "people.proposals");
    return data.find((each: { professionalId: string }) => each.professionalId === professionalId);
  }

  /** Takes up the invitation of a link with a device, in a browser of their own. */
  async takeUp(link: string): Promise<{ visitor: Visitor; reply: Reply }> {
    const { origin, hash } = new URL(link);
    const token = hash.slice(1);
    const visitor = new Visitor(this.running, origin.includes("admin") ? "admin" : "portal");
    const asked = await visitor.call("invitations.askForPasskey", { token });
    if (asked.status !== 200) return { visitor, reply: asked };
    const made = new SoftwareAuthenticator(origin).register(asked.data);
    const credentials = { kind: "passkey", made };
    return { visitor, reply: await visitor.call("invitations.accept", { token, acceptsTerms: true, credentials }) };
  }
}

export const wilma = {
  agencyId: housing,
  name: "Wilma Newcomer",
  jobTitle: "Housing options officer",
  email: "wilma.newcomer@housing.example.org",
  phone: "07700 900997",
  roles: ["practitioner"],
};
