import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BadName } from "./plans.mjs";

const templates = new URL("../templates/", import.meta.url);

function fill({ template, values }) {
  const name = template.endsWith(".md") ? template : `${template}.txt`;
  return readFileSync(new URL(name, templates), "utf8").replaceAll(/\{\{([\w-]+)\}\}/g, (_, key) => {
    if (values[key] === undefined) throw new Error(`${name} asks for ${key}, which nobody gives.`);
    return values[key];
  });
}

/** Writes all files of a plan below a folder, or none where one of them is there already. */
export function writePlan(folder, { files }) {
  const taken = files.filter(({ path }) => existsSync(join(folder, path)));
  if (taken.length > 0) throw new BadName(`It is there already: ${taken.map(({ path }) => path).join(", ")}`);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), fill(file));
  }
}
