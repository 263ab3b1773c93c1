import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, type TestServer, testServer, Visitor } from "../harness.ts";
import { declared, isEndless, isStream, procedures } from "../scene/procedures.ts";
import { rightQuestions } from "../scene/questions.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { permissionsPage } from "./permissions-page.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

/**
 * Who may call what, through which door. `yes`: answered. Else the refusal: 401 nobody is signed in, or sign-in is
 * refused; 403 seen, but not this person's to do; 404 not here or not open to them, word for word what is said of
 * something that does not exist. Each cell asks for what exists and what those who may ask get an answer to.
 *
 * keeps: the administrator of an agency, for the people of it ·
 * worker: a practitioner on the case · stranger: one who is not · super: a supervisor of an agency that works it ·
 * signs: a signatory · leads: the governance lead · dpo: a data protection officer · both: works cases and governs ·
 * other: another partnership's supervisor, and its governance lead
 */
const table = `
door                           portal  admin   portal  portal    portal  admin  admin  admin  admin  portal  admin  portal  admin
who                            nobody  nobody  worker  stranger  super   signs  leads  dpo    keeps  both    both   other   other

account.addPasskey             401     401     401     401       401     401    401    401    401    401     401    401     401
account.askForPasskey          401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
account.byId                   401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
account.endSession             401     401     404     404       404     404    404    404    404    404     404    404     404
account.removePasskey          401     401     412     412       412     412    412    412    412    412     412    412     412
agencies.add                   401     401     404     404       404     403    yes    403    403    404     yes    404     yes
agencies.amend                 401     401     404     404       404     403    yes    403    yes    404     yes    404     404
agencies.assure                401     401     404     404       404     403    yes    403    403    404     yes    404     404
agencies.list                  401     401     404     404       404     403    yes    403    yes    404     yes    404     yes
agreements.activate            401     401     404     404       404     403    yes    403    403    404     412    404     404
agreements.advise              401     401     404     404       404     403    403    yes    404    404     403    404     404
agreements.answer              401     401     404     404       404     403    yes    403    404    404     409    404     404
agreements.approve             401     401     404     404       404     403    yes    404    404    404     412    404     404
agreements.begin               401     401     404     404       404     403    yes    403    403    404     yes    404     400
agreements.byId                401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
agreements.check               401     401     404     404       404     yes    yes    yes    yes    404     yes    404     yes
agreements.circulate           401     401     404     404       404     403    yes    403    404    404     412    404     404
agreements.cite                401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
agreements.comment             401     401     404     404       404     yes    yes    yes    404    404     yes    404     404
agreements.confirm             401     401     404     404       404     yes    412    403    403    404     412    404     404
agreements.consult             401     401     404     404       404     404    yes    403    404    404     412    404     404
agreements.document            401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
agreements.end                 401     401     404     404       404     403    yes    403    403    404     412    404     404
agreements.export              401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
agreements.import              401     401     404     404       404     403    yes    403    403    404     yes    404     400
agreements.leave               401     401     404     404       404     yes    403    403    403    404     403    404     404
agreements.list                401     401     404     404       404     yes    yes    yes    yes    404     yes    404     yes
agreements.matrix              401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
agreements.overrule            401     401     404     404       404     403    yes    403    404    404     409    404     404
agreements.print               401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
agreements.proposeResumption   401     401     404     404       404     403    yes    403    403    404     412    404     404
agreements.proposeSuspension   401     401     404     404       404     403    yes    403    403    404     412    404     404
agreements.resume              401     401     404     404       404     yes    403    403    403    404     403    404     404
agreements.revise              401     401     404     404       404     403    yes    403    403    404     yes    404     404
agreements.save                401     401     404     404       404     404    yes    404    404    404     409    404     404
agreements.sendBack            401     401     404     404       404     yes    412    404    404    404     412    404     404
agreements.sign                401     401     404     404       404     yes    403    404    404    404     403    404     404
agreements.suspend             401     401     404     404       404     yes    yes    yes    403    404     412    404     404
agreements.umbrellas           401     401     404     404       404     yes    yes    yes    yes    404     yes    404     yes
agreements.withdraw            401     401     404     404       404     403    yes    404    404    404     412    404     404
cases.close                    401     401     403     404       403     404    404    404    404    403     404    404     404
cases.giveReason               401     401     yes     404       yes     404    404    404    404    yes     404    404     404
cases.list                     401     401     yes     yes       yes     404    404    404    404    yes     404    yes     404
cases.open                     401     401     yes     yes       yes     404    404    404    404    yes     404    yes     404
cases.picture                  401     401     yes     404       yes     404    404    404    404    yes     404    404     404
cases.reopen                   401     401     403     404       403     404    404    404    404    403     404    404     404
cases.seeAs                    401     401     yes     404       yes     404    404    404    404    yes     404    404     404
cases.watch                    401     401     yes     404       yes     404    404    404    404    yes     404    404     404
cases.whoSees                  401     401     yes     404       yes     404    404    404    404    yes     404    404     404
cases.wouldShow                401     401     yes     404       yes     404    404    404    404    yes     404    404     404
catalogue.addField             401     401     404     404       404     403    yes    403    403    404     400    404     yes
catalogue.addGateway           401     401     404     404       404     403    yes    403    403    404     400    404     yes
catalogue.addSection           401     401     404     404       404     403    yes    403    403    404     400    404     yes
catalogue.addTerm              401     401     404     404       404     403    yes    403    403    404     400    404     yes
catalogue.amendField           401     401     404     404       404     403    yes    403    403    404     yes    404     yes
catalogue.amendGateway         401     401     404     404       404     403    yes    403    403    404     yes    404     yes
catalogue.history              401     401     404     404       404     yes    yes    yes    yes    404     yes    404     yes
catalogue.relabelTerm          401     401     404     404       404     403    yes    403    403    404     yes    404     yes
catalogue.retireTerm           401     401     404     404       404     403    yes    403    403    404     yes    404     yes
catalogue.words                401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
entries.add                    401     401     yes     404       yes     404    404    404    404    yes     404    404     404
entries.correct                401     401     yes     404       yes     404    404    404    404    yes     404    404     404
entries.whoWillRead            401     401     yes     404       yes     404    404    404    404    yes     404    404     404
invitations.accept             404     404     404     404       404     404    404    404    404    404     404    404     404
invitations.askForCode         404     404     404     404       404     404    404    404    404    404     404    404     404
invitations.askForPasskey      404     404     404     404       404     404    404    404    404    404     404    404     404
invitations.byToken            404     404     404     404       404     404    404    404    404    404     404    404     404
mails.list                     401     401     404     404       404     403    yes    403    yes    404     yes    404     yes
notices.ofCase                 401     401     yes     404       yes     404    404    404    404    yes     404    404     404
notices.tell                   401     401     yes     404       409     404    404    404    404    409     404    404     404
partnership.firstSteps         401     401     404     404       404     403    yes    403    403    404     yes    404     yes
partnership.needsSetUp         yes     yes     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
partnership.setUp              404     404     404     404       404     404    404    404    404    404     404    404     404
people.add                     401     401     404     404       404     403    yes    403    yes    404     yes    404     404
people.amend                   401     401     404     404       404     403    yes    403    yes    404     yes    404     404
people.change                  401     401     404     404       404     403    yes    403    yes    404     yes    404     404
people.checkImport             401     401     404     404       404     403    yes    403    yes    404     yes    404     yes
people.decide                  401     401     404     404       404     403    yes    403    yes    404     403    404     404
people.end                     401     401     404     404       404     403    yes    403    yes    404     404    404     404
people.import                  401     401     404     404       404     403    yes    403    yes    404     yes    404     400
people.inviteAgain             401     401     404     404       404     403    412    403    412    404     412    404     404
people.list                    401     401     404     404       404     403    yes    403    yes    404     yes    404     yes
people.move                    401     401     404     404       404     403    yes    403    404    404     404    404     404
people.proposals               401     401     404     404       404     403    yes    403    yes    404     yes    404     yes
people.proposeRecovery         401     401     404     404       404     403    yes    403    yes    404     yes    404     404
people.resume                  401     401     404     404       404     403    yes    403    yes    404     yes    404     404
people.suspend                 401     401     404     404       404     403    yes    403    yes    404     yes    404     404
proof.compare                  401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
proof.examples                 401     401     404     404       404     yes    yes    yes    yes    404     yes    404     yes
proof.impact                   401     401     404     404       404     403    yes    403    403    404     yes    404     404
proof.seeAs                    401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
proof.whoSees                  401     401     404     404       404     yes    yes    yes    yes    404     yes    404     404
sessions.askForPasskey         yes     yes     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
sessions.current               yes     yes     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
sessions.demonstrationPeople   yes     yes     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
sessions.proveAgain            401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    401     401
sessions.proveCode             401     401     401     401       401     401    401    401    401    401     401    401     401
sessions.signIn                401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
sessions.signInAsDemonstrator  404     404     yes     yes       yes     yes    yes    yes    yes    yes     yes    404     404
sessions.signInWithPasskey     401     401     401     401       401     401    401    401    401    401     401    401     401
sessions.signOut               401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
sessions.signOutEverywhere     401     401     yes     yes       yes     yes    yes    yes    yes    yes     yes    yes     yes
team.allocate                  401     401     403     404       yes     404    404    404    404    403     404    404     404
team.bringIn                   401     401     403     404       yes     404    404    404    404    403     404    404     404
team.colleagues                401     401     403     404       yes     404    404    404    404    403     404    404     404
team.takeOff                   401     401     403     404       yes     404    404    404    404    403     404    404     404
team.takeOver                  401     401     403     403       yes     404    404    404    404    403     404    400     404
team.waiting                   401     401     yes     yes       yes     404    404    404    404    yes     404    yes     404
signOn.begin                   404     404     404     404     404       404     404    404    404    404     404     404     404
signOn.decide                  401     401     404     404     404       403     404    403    404    404     404     404     404
signOn.end                     401     401     404     404     404       403     yes    403    yes    404     yes     404     404
signOn.finish                  401     401     401     401     401       401     401    401    401    401     401     401     401
signOn.list                    401     401     404     404     404       403     yes    403    yes    404     yes     404     yes
signOn.propose                 401     401     404     404     404       403     400    403    400    404     400     404     400
`;

const people: Record<string, string> = {
  worker: "Gavin Pickles",
  stranger: "Aisha Bello",
  super: "Denise Whitehead",
  signs: "Helen Marchetti",
  leads: "Alice Thornbury",
  dpo: "Samuel Whitcombe",
  keeps: "Nadia Keeper",
  both: "Robin Twohats",
};
/** Of the other partnership: who works cases, and who governs. */
const others: Record<App, string> = { portal: "Elsewhere Professional 2.1", admin: "Elsewhere Professional 0.1" };
const nobody = { ...person("Gavin Pickles"), id: crypto.randomUUID(), email: "nobody@example.org" };

const [doors = [], names = [], ...rows] = table
  .trim()
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => line.trim().split(/\s+/));

const cells = rows.flatMap(([path = "", ...expected]) =>
  expected.map((answer, index) => ({
    path,
    answer,
    who: names[index + 1] ?? "",
    door: (doors[index + 1] ?? "portal") as App,
  })),
);

const somebody = (who: string, door: App) =>
  who === "nobody" ? nobody : person((who === "other" ? others[door] : people[who]) ?? who);

let running: TestServer;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const visits = new Map<string, Promise<Visitor>>();

async function visit(who: string, door: App): Promise<Visitor> {
  const visitor = new Visitor(running, door);
  if (who !== "nobody") await visitor.signIn(somebody(who, door).email);
  return visitor;
}

/** One visit for all procedures but those that end it. */
function visitFor(path: string, who: string, door: App): Promise<Visitor> {
  if (path.startsWith("sessions.")) return visit(who, door);
  const key = `${who} ${door}`;
  const known = visits.get(key) ?? visit(who, door);
  visits.set(key, known);
  return known;
}

const statuses: Record<string, string> = {
  NOT_FOUND: "404",
  NOT_SIGNED_IN: "401",
  NOT_ALLOWED: "403",
  WRONG_STATE: "412",
};

/** The status of an answer; of a stream, of the failure that its first event carries. */
async function statusOf(visitor: Visitor, path: string, input: unknown): Promise<string> {
  if (!isStream(path)) {
    const { status } = await visitor.call(path, input);
    return status === 200 ? "yes" : String(status);
  }
  const stream = await visitor.watch(path, input);
  if (!isEndless(path) || (await visitor.call("cases.picture", input)).status !== 200) await stream.ended();
  stream.close();
  const failure = /"failure":"(\w+)"/.exec(stream.received())?.[1];
  return failure ? (statuses[failure] ?? failure) : "yes";
}

test("docs/permissions.md says the same (after a change, run this with --update and read what changed)", async () => {
  await expect(permissionsPage({ doors, names, rows })).toMatchFileSnapshot("../../../../docs/permissions.md");
});

test("every procedure has a row, and there is no row without its procedure", () => {
  expect(rows.map(([path = ""]) => path).toSorted()).toEqual(procedures);
  expect(rows.filter((row) => row.length !== names.length)).toEqual([]);
});

/** What only reads comes first: acts change what there is to read. What ends sessions comes last. */
const place = (path: string): number =>
  path.startsWith("sessions.signOut") ? 2 : Number(declared(path).type === "mutation");
const readingFirst = procedures.toSorted((one, other) => place(one) - place(other));

describe.each(readingFirst)("%s", (path) => {
  test.each(cells.filter((cell) => cell.path === path))("$who at the $door: $answer", async ({ who, door, answer }) => {
    const visitor = await visitFor(path, who, door);
    const input = rightQuestions[path]?.(somebody(who, door) as ReturnType<typeof person>);
    expect(await statusOf(visitor, path, input)).toBe(answer);
  });
});
