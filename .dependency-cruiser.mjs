// Who may import whom. Every arrow of the picture in the README is a rule here, and its comment says why it points that
// way. `node tooling/boundaries/src/main.ts` reads it; tooling/boundaries/test breaks each rule once.

/** Packages by what they may import of the house, besides themselves. */
const mayImport = {
  domain: {
    allowed: [],
    why: "The vocabulary is what everything else stands on: it knows nobody.",
  },
  policy: {
    allowed: ["domain"],
    why: "A decision is made of facts that are handed in. A policy that can look something up can be led astray by what it finds.",
  },
  db: {
    allowed: ["domain"],
    why: "Row security decides again, on its own. It shares no code with the policy, or the two guards would share their faults.",
  },
  auth: { allowed: ["domain", "db"], why: "Who somebody is says nothing yet about what they may see." },
  documents: { allowed: ["domain"], why: "A document prints what was disclosed to it. It asks for nothing itself." },
  api: {
    allowed: ["domain", "policy", "db", "auth", "documents"],
    why: "The gateway joins both guards here, and nowhere else.",
  },
  ui: { allowed: ["domain"], why: "The design system shows what it is given. It knows no procedure and no page." },
  worlds: { allowed: ["domain"], why: "A world is data: everybody can load it, so it needs nobody." },
  testkit: {
    allowed: ["domain", "policy", "db", "worlds"],
    why: "The test kit holds both guards to their word; nothing of the product stands on it.",
  },
};

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const packageRules = Object.entries(mayImport).map(([name, { allowed, why }]) => ({
  name: `${name}-imports-${allowed.length === 0 ? "nobody" : allowed.join("-")}`,
  comment: why,
  severity: "error",
  from: { path: `^packages/${name}/src/` },
  to: { path: "^(packages|apps|tooling)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

/**
 * @param {string} name
 * @param {string} comment
 * @param {Pick<import("dependency-cruiser").IForbiddenRuleType, "from" | "to">} where
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const rule = (name, comment, where) => ({ name, comment, severity: "error", ...where });

const appRules = [
  rule(
    "server-has-no-rules-and-no-queries",
    "The server starts, serves and stops. What may be seen is decided in api, so the server does not know the policy.",
    {
      from: { path: "^apps/server/src/" },
      to: { path: "^(packages|apps|tooling)/", pathNot: "^(apps/server|packages/(domain|db|auth|api|worlds))/" },
    },
  ),
  rule(
    "a-page-only-shows",
    "What reaches a browser was decided on the server. No policy, no query and no session code goes into a page.",
    {
      from: { path: "^apps/(portal|admin)/src/" },
      to: { path: "^(packages|apps|tooling)/", pathNot: "^(apps/$1|packages/(domain|api|ui))/" },
    },
  ),
  rule(
    "api-as-types-only-in-pages",
    "A page takes the shapes of the answers from api, never its code: write `import type`.",
    { from: { path: "^apps/(portal|admin)/" }, to: { path: "^packages/api/", dependencyTypesNot: ["type-only"] } },
  ),
  rule(
    "features-are-islands",
    "A feature that imports another cannot be moved or understood alone. A route composes them; what both need goes to lib or ui.",
    {
      from: { path: "^apps/([^/]+)/src/features/([^/]+)/" },
      to: { path: "^apps/$1/src/features/", pathNot: "^apps/$1/src/features/$2/" },
    },
  ),
  rule(
    "routes-compose-features",
    "One direction: lib, then features, then routes. A feature that knows its route can be shown in one place only.",
    { from: { path: "^apps/[^/]+/src/features/" }, to: { path: "^apps/[^/]+/src/routes/" } },
  ),
  rule(
    "lib-is-below-features",
    "One direction: lib, then features, then routes. What lib shares must not know who shares it.",
    { from: { path: "^apps/[^/]+/src/lib/" }, to: { path: "^apps/[^/]+/src/(features|routes)/" } },
  ),
];

/**
 * @param {string} names
 * @returns {string}
 */
const library = (names) => `node_modules/(${names})/`;

const vendorRules = [
  rule(
    "only-db-speaks-to-postgres",
    "Nobody asks the database but through the door, which says who is asking. Tests and the bench arrange their data beside it.",
    {
      from: { pathNot: "^(packages/(db|testkit)/|tooling/bench/|[^/]+/[^/]+/test/)" },
      to: { path: library("postgres|drizzle-orm|drizzle-kit") },
    },
  ),
  rule(
    "only-policy-knows-casl",
    "CASL fails open in ordinary situations. The policy asks it in the one way that does not; see packages/policy/src/engine.ts.",
    { from: { pathNot: "^packages/policy/" }, to: { path: library("@casl/ability") } },
  ),
  rule(
    "only-auth-knows-sessions-and-passwords",
    "The session engine must be replaceable in a day, and a password is handled in one place.",
    { from: { pathNot: "^packages/auth/" }, to: { path: library("lucia|@node-rs/argon2") } },
  ),
  rule(
    "only-api-makes-procedures",
    "A procedure made elsewhere would pass by the gateway. The server has tRPC's adapter; pages and the design system take types.",
    {
      from: { pathNot: "^(packages/api/|apps/server/src/trpc-route\\.ts$)" },
      to: { path: library("@trpc/server"), dependencyTypesNot: ["type-only"] },
    },
  ),
  rule("only-the-server-listens", "Limits and headers stand in one place, in front of everything.", {
    from: { pathNot: "^apps/server/" },
    to: { path: library("fastify|@fastify/[^/]+") },
  }),
];

const purityRules = [
  rule(
    "domain-policy-and-worlds-are-pure",
    "No file, no network, no clock: the same facts give the same decision. (A hash of a text is pure: signed-text.ts and umbrella-pin.ts have one.)",
    {
      from: {
        path: "^packages/(domain|policy|worlds)/src/",
        pathNot: "^packages/(policy/src/signed-text|worlds/src/demonstration/umbrella-pin)\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
  ),
  rule(
    "a-pure-package-has-few-libraries",
    "What stands below every decision is read in full before it is trusted: zod, the canonical JSON, and CASL in the policy.",
    {
      from: { path: "^packages/(domain|policy|worlds)/src/" },
      to: { path: "node_modules/", pathNot: library("zod|canonicalize|@casl/ability") },
    },
  ),
  rule("pages-run-in-browsers", "Node's modules are not there.", {
    from: { path: "^(apps/(portal|admin)|packages/(ui|domain))/src/" },
    to: { dependencyTypes: ["core"] },
  }),
];

const houseRules = [
  rule("no-cycle", "Two files that need each other are one file, or lack a third.", {
    from: {},
    to: { circular: true },
  }),
  rule("no-missing-file", "An import must lead somewhere.", { from: {}, to: { couldNotResolve: true } }),
  rule(
    "only-through-the-door",
    "Another package is imported by its name, through its `exports`; what it does not offer there may change tomorrow.",
    {
      from: { path: "^(packages|apps|tooling)/([^/]+)/", pathNot: "^tooling/run/" },
      to: { path: "^(packages|apps|tooling)/", pathNot: "^$1/$2/", dependencyTypes: ["local"] },
    },
  ),
  rule("nothing-stands-on-tests", "Code that runs does not need code that tests it.", {
    from: { pathNot: "^([^/]+/[^/]+/test/|packages/testkit/|tooling/)" },
    to: { path: "^(packages/testkit/|[^/]+/[^/]+/test/)", pathNot: "^vitest" },
  }),
  rule(
    "worlds-are-loaded-by-the-demonstration-only",
    "The product has no made-up people in it. The demonstration loads them, when it is asked to: `await import`.",
    {
      from: { pathNot: "^(packages/(worlds|testkit)/|[^/]+/[^/]+/test/|tooling/)" },
      to: { path: "^packages/worlds/", dependencyTypesNot: ["dynamic-import"] },
    },
  ),
  rule(
    "nothing-stands-on-tooling",
    "Tooling configures, starts and measures; what runs and what is imported does without it.",
    { from: { path: "^(packages|apps)/" }, to: { path: "^tooling/" } },
  ),
];

/** @type {{ forbidden: import("dependency-cruiser").IForbiddenRuleType[], options: import("dependency-cruiser").ICruiseOptions }} */
export default {
  forbidden: [...packageRules, ...appRules, ...vendorRules, ...purityRules, ...houseRules],
  options: {
    // TypeScript 7 offers no parser to others: without this one no .ts file would be read, and all would seem well.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.turbo|\\.stryker-tmp|artefacts|reports)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
