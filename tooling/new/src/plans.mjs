// What each generator writes, the failing test first, and what is left to do by hand.
import { camel, kebab, pascal, plural, singular, wordsOf } from "./names.mjs";

/** A name that a generator cannot take, with the sentence that says which ones it can. */
export class BadName extends Error {}

const check = (name, form, says) => {
  if (!form.test(name)) throw new BadName(says);
};

function procedure(name) {
  check(
    name,
    /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/,
    "Name a procedure by its folder and what people do: referrals.accept",
  );
  const [nouns, verb] = name.split(".");
  const act = `${verb}-${singular(kebab(nouns))}`;
  const values = { nouns, verb, act: camel(act), Act: pascal(act) };
  return {
    files: [
      { path: `apps/server/test/router/${nouns}.${verb}.test.ts`, template: "procedure.test.ts", values },
      { path: `packages/api/src/${kebab(nouns)}/${kebab(act)}.ts`, template: "procedure.ts", values },
    ],
    next: [
      `Say in the test who must not call it, then who may.`,
      `Add ${verb} to packages/api/src/${kebab(nouns)}/router.ts, with .input and .output.`,
      `Add its row to the table of apps/server/test/router/who-may-call.test.ts and its right question to apps/server/test/scene/questions.ts.`,
    ],
  };
}

function noun(name) {
  check(name, /^[a-z]+(-[a-z]+)*$/, "Name a noun in the singular, in kebab-case: referral");
  const nouns = plural(name);
  const values = {
    Noun: pascal(name),
    Nouns: pascal(nouns),
    nouns: camel(nouns),
    "noun-file": name,
    verb: "list",
    table: nouns.replaceAll("-", "_"),
    words: name.replaceAll("-", " "),
    wordsMany: nouns.replaceAll("-", " "),
  };
  return {
    files: [
      { path: `apps/server/test/router/${camel(nouns)}.list.test.ts`, template: "procedure.test.ts", values },
      { path: `packages/db/src/nouns/${name}.ts`, template: "noun-rows.ts", values },
      { path: `packages/api/src/${nouns}/shown-${name}.ts`, template: "noun-shown.ts", values },
      { path: `packages/api/src/${nouns}/router.ts`, template: "noun-router.ts", values },
    ],
    next: [
      `Its table in packages/db/src/schema, with an owner agency; its words are fields of the catalogue.`,
      `A migration with ENABLE and FORCE row security, a named policy for each command that is granted, and its governing field.`,
      `Export packages/db/src/nouns/${name}.ts from packages/db/src/index.ts; add ${camel(nouns)}Router to packages/api/src/router.ts.`,
      `Rows of it in packages/worlds, and its examples, refusals first.`,
      `The row of ${camel(nouns)}.list in who-may-call.test.ts and its question in scene/questions.ts.`,
    ],
  };
}

function feature(name) {
  check(
    name,
    /^(portal|admin)\/[a-z-]+\/[a-z]+(-[a-z]+)*$/,
    "Name a feature by application, noun and what somebody does: portal/referrals/accept-referral",
  );
  const [app, folder, act] = name.split("/");
  const values = { app, Act: pascal(act), words: wordsOf(act).join(" ") };
  return {
    files: [
      { path: `tooling/e2e/test/${act}.test.ts`, template: "feature.test.ts", values },
      { path: `apps/${app}/src/features/${folder}/${act}.tsx`, template: "feature.tsx", values },
    ],
    next: [
      `Say in the test what must not be offered, then what is.`,
      `Compose it in a route of apps/${app}/src/routes.`,
    ],
  };
}

function adr(title, { adrs }) {
  check(title, /^\S.{3,}/, 'Say what was decided, in a few words: pnpm new:adr "The clock is passed in"');
  const number = Math.max(0, ...adrs.map((file) => Number(file.slice(0, 4)) || 0)) + 1;
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return {
    files: [
      {
        path: `docs/adr/${String(number).padStart(4, "0")}-${slug}.md`,
        template: "adr.md",
        values: { number: String(number), title },
      },
    ],
    next: ["20 to 60 lines. It is reversed by a new one, never edited."],
  };
}

/** The generators by name. */
export const plans = { noun, procedure, feature, adr };
