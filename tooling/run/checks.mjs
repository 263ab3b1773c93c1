// Everything that can be said of the code without running it: one tool for each question.
export const checks = [
  ["format", "oxfmt", "--check"],
  ["lint", "oxlint"],
  ["types", "turbo", "run", "typecheck", "--output-logs=errors-only", "--log-order=grouped"],
  ["boundaries", "node", "tooling/boundaries/src/main.ts"],
  ["dead code", "knip"],
  ["manifests", "sherif", "--fail-on-warnings"],
  ["one version of each", "node", "tooling/run/one-version.mjs"],
];
