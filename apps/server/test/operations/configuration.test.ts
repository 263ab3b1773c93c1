import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { WrongConfiguration } from "../../src/configuration/read-variables.ts";
import { administratorsConfig, copyingConfig, servingConfig } from "../../src/configuration/serving.ts";
import { AdministratorsVariables, ServingVariables } from "../../src/configuration/variables.ts";

const folder = mkdtempSync(join(tmpdir(), "concordat-configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));

const key = (from: number) =>
  Array.from({ length: 32 }, (_, place) => ((place * 7 + from) % 256).toString(16).padStart(2, "0")).join("");

/** What a server needs at least, and what it needs to send mail. */
const right: Readonly<Record<string, string>> = {
  PORTAL_ORIGIN: "https://portal.example.org",
  ADMIN_ORIGIN: "https://admin.example.org",
  DATABASE_URL: "postgres://database.example.org:5432/concordat",
  REQUEST_PASSWORD: "ki3-Quarry.Lantern+Mossy",
  SESSION_PASSWORD: "vo9-Harbour.Thistle+Dusk",
  RELAY_PASSWORD: "xu5-Meadow.Copper+Finchy",
  CONTEXT_KEY: key(1),
  SEAL_KEY: key(2),
  SMTP_HOST: "mail.example.org",
  SMTP_USER: "concordat",
  SMTP_PASSWORD: "what the mail server knows us by",
  MAIL_FROM: "concordat@example.org",
};

const problemsOf = (read: () => unknown): readonly string[] => {
  try {
    read();
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.problems;
    throw error;
  }
  return [];
};
const problemsWith = (changes: Readonly<Record<string, string | undefined>>) =>
  problemsOf(() => servingConfig({ ...right, ...changes }));

const refused: readonly [name: string, values: readonly (string | undefined)[], sentence: RegExp][] = [
  ["PORTAL_ORIGIN", [undefined, ""], /is missing/],
  [
    "PORTAL_ORIGIN",
    ["http://portal.example.org", "https://portal.example.org/", "https://p.example/x", "portal"],
    /must be an https address/,
  ],
  ["ADMIN_ORIGIN", [undefined], /is missing/],
  ["ADMIN_ORIGIN", ["http://admin.example.org", "*"], /must be an https address/],
  ["ADMIN_ORIGIN", ["https://portal.example.org"], /same as PORTAL_ORIGIN/],
  ["LISTEN_ADDRESS", ["localhost", "300.1.1.1", "*"], /must be an IP address/],
  ["PORT", ["0", "65536", "-1", "4000.5", "http", "4e3"], /whole number from 1 to 65535/],
  [
    "TRUSTED_PROXIES",
    ["everybody", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.1/24/2", "true", "1"],
    /must name IP addresses/,
  ],
  ["DATABASE_URL", [undefined], /is missing/],
  ["DATABASE_URL", ["mysql://database/concordat", "database", "postgres://database"], /must look like postgres/],
  ["DATABASE_URL", ["postgres://postgres@database/concordat"], /must not carry a user/],
  ["POOLER_URL", ["pooler:6432"], /must look like postgres/],
  ["POOLER_URL", ["postgres://u:p@pooler:6432/concordat"], /must not carry a user/],
  ["POOL_SIZE", ["1", "201", "ten"], /whole number from 2 to 200/],
  ["REQUESTS_PER_MINUTE", ["0", "59"], /whole number from 60/],
  ["LOG_LEVEL", ["debug", "trace", "silent", "verbose"], /must be one of: info, warn, error/],
  ["METRICS_ADDRESS", ["metrics.example.org"], /must be an IP address/],
  ["METRICS_PORT", ["70000"], /whole number from 0/],
  ["METRICS_PORT", ["4000"], /same as PORT/],
  ["STOP_SECONDS", ["0", "301"], /whole number from 1 to 300/],
  ["SMTP_PORT", ["0", "70000", "smtp"], /whole number from 1 to 65535/],
  ["SMTP_SECURITY", ["ssl", "plain", "off"], /must be one of: starttls, tls, none/],
  ["SMTP_SECURITY", ["none"], /SMTP_HOST must be localhost/],
  ["SMTP_HOST", [undefined], /is missing: another variable for mail is set/],
  ["SMTP_HOST", ["smtp://mail.example.org", "mail.example.org/25", "mail example"], /name or address of a host/],
  ["SMTP_USER", [undefined], /is missing: a user and a password go together/],
  ["SMTP_PASSWORD", [undefined], /is missing: a user and a password go together/],
  ["SIGN_ON_NETWORKS", ["everywhere", "10.0.0.0/0", "10.0.0.0/40"], /must name IP addresses/],
  ["MAIL_FROM", [undefined], /is missing: SMTP_HOST is set/],
  ["MAIL_FROM", ["concordat", "Concordat <a@b.org>", "a@b.org\r\nBcc: c@d.org"], /must be an email address/],
  ["REQUEST_PASSWORD", [undefined], /is missing/],
  ["REQUEST_PASSWORD", ["request", "a".repeat(40), "abcabcabcabcabcabcabcabcabc"], /too weak/],
  ["SESSION_PASSWORD", [undefined], /is missing/],
  ["SESSION_PASSWORD", ["session"], /too weak/],
  ["SESSION_PASSWORD", [right["REQUEST_PASSWORD"]], /same as REQUEST_PASSWORD/],
  ["RELAY_PASSWORD", [undefined], /is missing/],
  ["RELAY_PASSWORD", ["relay"], /too weak/],
  ["CONTEXT_KEY", [undefined], /is missing/],
  ["CONTEXT_KEY", ["abc", "z".repeat(64), key(1).slice(2)], /32 bytes in hexadecimal/],
  ["CONTEXT_KEY", ["5c".repeat(32)], /too weak/],
  ["SEAL_KEY", [undefined], /is missing/],
  ["SEAL_KEY", ["00".repeat(32)], /too weak/],
  ["SEAL_KEY", [right["CONTEXT_KEY"]], /same as CONTEXT_KEY/],
];

describe.each(refused)("%s", (name, values, sentence) => {
  test.each(values.map((value) => [value ?? "(not set)", value] as const))("%s is refused by name", (_, value) => {
    const problems = problemsWith({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: `));
    expect(problems[0]).toMatch(sentence);
  });
});

test("every variable has a refusal above", () => {
  expect(Object.keys(ServingVariables.shape).filter((name) => !refused.some(([tested]) => tested === name))).toEqual(
    [],
  );
});

test("without a mail server no mail is sent, and in plain text none leaves this machine", () => {
  const { SMTP_HOST, SMTP_USER, SMTP_PASSWORD, MAIL_FROM, ...without } = right;
  expect(servingConfig(without).mail).toBeUndefined();
  expect(servingConfig({ ...right, SMTP_HOST: "localhost", SMTP_SECURITY: "none", SMTP_PORT: "25" }).mail).toEqual({
    host: "localhost",
    port: 25,
    security: "none",
    from: MAIL_FROM,
    login: { user: SMTP_USER, pass: SMTP_PASSWORD },
  });
  expect(servingConfig(right).mail).toMatchObject({ host: SMTP_HOST, security: "starttls", port: 587 });
});

test("all that is wrong is told at once, and no value is", () => {
  const weak = "hunter2-hunter2";
  const problems = problemsWith({ PORT: "x", REQUEST_PASSWORD: weak, CONTEXT_KEY: undefined });
  expect(problems.map((problem) => problem.split(":")[0])).toEqual(["PORT", "REQUEST_PASSWORD", "CONTEXT_KEY"]);
  expect(problems.join()).not.toContain(weak);
});

test("an administrator's command wants its login, and the same secrets", () => {
  const { DATABASE_URL: url = "", ...secrets } = right;
  expect(problemsOf(() => administratorsConfig({ ...secrets, DATABASE_ADMIN_URL: url }))).toEqual([
    "DATABASE_ADMIN_URL: It must look like postgres://user:password@host:5432/database.",
  ]);
  expect(problemsOf(() => copyingConfig({}))[0]).toMatch(/^DATABASE_ADMIN_URL: It is missing/);
  expect(problemsOf(() => administratorsConfig({ DATABASE_ADMIN_URL: "postgres://me:p@host/db" }))).toHaveLength(5);
});

describe("a secret from a file", () => {
  const file = join(folder, "secret");

  test("is refused where the file is not there, is empty, or the variable is set as well", () => {
    const { CONTEXT_KEY: _, ...without } = right;
    const problems = (given: Readonly<Record<string, string>>) => problemsOf(() => servingConfig(given));
    expect(problems({ ...without, CONTEXT_KEY_FILE: join(folder, "nowhere") })).toEqual([
      "CONTEXT_KEY: The file that CONTEXT_KEY_FILE names cannot be read.",
    ]);
    writeFileSync(file, "\n");
    expect(problems({ ...without, CONTEXT_KEY_FILE: file })[0]).toMatch(/^CONTEXT_KEY: It is missing/);
    expect(problems({ ...right, CONTEXT_KEY_FILE: file })).toEqual([
      "CONTEXT_KEY: CONTEXT_KEY_FILE is set as well. Keep one of them.",
    ]);
  });

  test("is read without the end of its line", () => {
    writeFileSync(file, `${key(3)}\n`);
    const { CONTEXT_KEY: _, ...without } = right;
    expect(servingConfig({ ...without, CONTEXT_KEY_FILE: file }).secrets.contextKey).toBe(key(3));
  });
});

test("what is not set has its default, and the demonstration is off whatever is set", () => {
  expect(servingConfig({ ...right, DEMONSTRATION: "true" })).toMatchObject({
    listenOn: "127.0.0.1",
    port: 4000,
    trustedProxies: [],
    poolSize: 10,
    requestsPerMinute: 1200,
    logLevel: "info",
    metrics: { address: "127.0.0.1", port: 9464 },
    stopWithinMs: 10_000,
    demonstration: false,
  });
  expect(servingConfig({ ...right, METRICS_PORT: "0" }).metrics).toBeUndefined();
  expect(servingConfig({ ...right, TRUSTED_PROXIES: "10.0.0.5, fd00::/8" }).trustedProxies).toEqual([
    "10.0.0.5",
    "fd00::/8",
  ]);
});

const byName = ([one]: readonly string[], [other]: readonly string[]) => (one ?? "").localeCompare(other ?? "");

test("docs/operations.md names every variable with its default", () => {
  const page = readFileSync(fileURLToPath(new URL("../../../../docs/operations.md", import.meta.url)), "utf8");
  const documented = new Map(
    [...page.matchAll(/^\| `([A-Z_]+)` +\|([^|]*)\|/gm)].map(([, name = "", otherwise = ""]) => [
      name,
      otherwise.trim(),
    ]),
  );
  const shapes = { ...ServingVariables.shape, ...AdministratorsVariables.shape };
  const defaults = Object.entries(shapes).map(([name, schema]): [string, string] => {
    const { data } = schema.safeParse(undefined);
    return [name, data === undefined || data === "" || Array.isArray(data) ? "" : `\`${String(data)}\``];
  });
  expect([...documented].filter(([name]) => name in shapes).toSorted(byName)).toEqual(defaults.toSorted(byName));
});
