// Every library of the catalogue stands in the lock file once: two Reacts or two zods in one process do not know each other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "./toolchain.mjs";

const read = (file) => readFileSync(join(project, file), "utf8");
const block = (text, from, to) => text.split(new RegExp(`^${from}:$`, "m"))[1].split(new RegExp(to, "m"))[0];
const named = /^ {2}'?((?:@[^@/\s]+\/)?[^@/'\s]+)@([^:'(]+)/gm;

const versions = new Map();
for (const [, name, version] of block(read("pnpm-lock.yaml"), "packages", "^snapshots:$").matchAll(named))
  versions.set(name, [...(versions.get(name) ?? []), version]);

const catalogue = [...block(read("pnpm-workspace.yaml"), "catalog", "^\\S").matchAll(/^ {2}"?([^":]+)"?:/gm)].map(
  ([, name]) => name,
);
const several = catalogue.filter((name) => versions.get(name)?.length > 1);
for (const name of several) console.error(`${name}: ${versions.get(name).join(" and ")}`);
if (catalogue.length === 0 || versions.size === 0) throw new Error("The lock file or the catalogue could not be read.");
if (several.length > 0) {
  console.error("Each library of the catalogue must resolve to one version. See which package asks: pnpm why <name>");
  process.exit(1);
}
console.log(`${catalogue.length} libraries, one version of each.`);
