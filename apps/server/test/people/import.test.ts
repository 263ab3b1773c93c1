import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packed } from "../scene/packed.ts";
import { press } from "../scene/press.ts";
import { harrowmere, housing, person } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const nameOf = (id: string) => harrowmere.agencies.find((agency) => agency.id === id)?.name ?? "";
const headings = "Agency,Name,Job title,Email,Telephone,Roles";
const row = (email: string, said: Partial<Record<"agency" | "name" | "phone" | "roles", string>> = {}) =>
  `${said.agency ?? nameOf(housing)},${said.name ?? "Lena Listed"},Officer,${email},${said.phone ?? "07700 900994"},${said.roles ?? "Practitioner"}`;
const list = (...rows: string[]) => packed([headings, ...rows].join("\r\n"));
const check = async (who: string, file: string) => (await office.asks(who, "people.checkImport", { file })).data;
const take = (who: string, file: string, key = press()) => office.asks(who, "people.import", { key, file });
const everybody = () => office.look((sql) => sql`select count(*)::int as people from professionals`);

describe("a list is not taken in", () => {
  test.each<[what: string, file: string, finding: object]>([
    ["without a column", packed("Agency,Name\r\nx,y"), { line: 1, column: "Job title", problem: "missing" }],
    [
      "with an agency that nobody has named",
      list(row("a@x.example.org", { agency: "Bogus" })),
      { line: 2, column: "Agency", problem: "unknown" },
    ],
    [
      "with another agency than one’s own",
      list(row("a@x.example.org", { agency: nameOf(person("Joanne Sykes").agency) })),
      { line: 2, column: "Agency", problem: "unknown" },
    ],
    [
      "with a role that nobody has named",
      list(row("a@x.example.org", { roles: "Wizard" })),
      { line: 2, column: "Roles", problem: "unknown" },
    ],
    [
      "with nobody’s name",
      list(row("a@x.example.org", { name: "" })),
      { line: 2, column: "Name", problem: "required" },
    ],
    [
      "with a name that is too long",
      list(row("a@x.example.org", { name: "n".repeat(121) })),
      { line: 2, column: "Name", problem: "tooLong" },
    ],
    ["with an address that is none", list(row("nobody")), { line: 2, column: "Email", problem: "email" }],
    [
      "with a telephone number that is none",
      list(row("a@x.example.org", { phone: "=1+1" })),
      { line: 2, column: "Telephone", problem: "phone" },
    ],
    [
      "with a cell under no heading",
      list(`${row("a@x.example.org")},Signatory`),
      { line: 2, column: "Roles", problem: "unreadable" },
    ],
    [
      "with one address twice",
      list(row("a@x.example.org"), row("A@x.example.org")),
      { line: 3, column: "Email", problem: "twice" },
    ],
    [
      "with somebody who is here",
      list(row(person("Gavin Pickles").email)),
      { line: 2, column: "Email", problem: "taken" },
    ],
  ])("%s, and nobody of it is added", async (_, file, finding) => {
    const before = await everybody();
    expect((await check("Nadia Keeper", file)).findings).toContainEqual(finding);
    expect((await take("Nadia Keeper", file)).failure).toBe("BAD_INPUT");
    expect(await everybody()).toEqual(before);
  });

  test.each([
    ["nothing that was packed", "bm8gemlw"],
    ["more than such a list holds", packed("x".repeat(8_000_001))],
    ["a quotation mark that never ends", packed(`${headings}\r\n"x`)],
  ])("when it is %s", async (_, file) => {
    expect((await take("Nadia Keeper", file)).failure).toBe("BAD_INPUT");
  });
});

describe("a list is read as spreadsheets write it", () => {
  const text = `${headings.replaceAll(",", ";")}\r\n${row("lena@x.example.org", { name: "Zoë Núñez" }).replaceAll(",", ";")}\r\n`;
  test.each<[encoding: string, file: Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("in %s", async (_, file) => {
    // The housing service has a short name without a letter beyond ASCII.
    expect(await check("Nadia Keeper", packed(file))).toEqual({ people: 1, found: 0, findings: [] });
  });

  test("a formula in a cell is the text that it is", async () => {
    const formula = `"=HYPERLINK(""http://x"")"`;
    expect((await take("Nadia Keeper", list(row("formula@x.example.org", { name: formula })))).data).toEqual({
      people: 1,
      waiting: 0,
    });
    const names = await office.look((sql) => sql`select name from professionals where name like '=%'`);
    expect(names).toEqual([{ name: `=HYPERLINK("http://x")` }]);
  });
});

describe("who is taken in", () => {
  test("is there once for each press, and comes in when they are invited", async () => {
    const [file, key] = [list(row("once@x.example.org")), press()];
    expect((await take("Nadia Keeper", file, key)).data).toEqual({ people: 1, waiting: 0 });
    expect((await take("Nadia Keeper", file, key)).data).toEqual({ people: 1, waiting: 0 });
    const { data } = await office.asks("Nadia Keeper", "people.list");
    const [added, ...more] = data.filter(({ email }: any) => email === "once@x.example.org");
    expect(more).toEqual([]);
    expect(added).toMatchObject({ standing: "lapsed", roles: ["practitioner"] });
    expect((await office.asks("Nadia Keeper", "people.inviteAgain", { id: added.id })).status).toBe(200);
  });

  test("has powerful roles only when a second administrator agrees", async () => {
    const file = list(row("power@x.example.org", { roles: "Practitioner; signatory" }));
    expect((await take("Nadia Keeper", file)).data).toEqual({ people: 1, waiting: 1 });
    const { data } = await office.asks("Alice Thornbury", "people.list");
    const added = data.find(({ email }: any) => email === "power@x.example.org");
    expect(added).toMatchObject({ roles: ["practitioner"], waiting: ["signatory"] });
  });

  test("ten thousand people: a hundred lines are wrong and nobody is added; mended, all are", async () => {
    const rows = (wrong: boolean) =>
      Array.from({ length: 10_000 }, (_, at) =>
        row(`p${at}@big.example.org`, wrong && at % 100 === 7 ? { phone: "none" } : {}),
      );
    const before = await everybody();
    const checked = await check("Nadia Keeper", list(...rows(true)));
    expect(checked).toMatchObject({ people: 9900, found: 100 });
    expect(checked.findings[1]).toEqual({ line: 109, column: "Telephone", problem: "phone" });
    expect((await take("Nadia Keeper", list(...rows(true)))).failure).toBe("BAD_INPUT");
    expect(await everybody()).toEqual(before);
    expect((await take("Nadia Keeper", list(...rows(false)))).data).toEqual({ people: 10_000, waiting: 0 });
  });
});
