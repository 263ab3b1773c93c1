// Says which imports of the house break a rule of .dependency-cruiser.mjs, and why the rule is there.
import { fileURLToPath } from "node:url";
import { format } from "dependency-cruiser";
import { cruiseHouse } from "./cruise-house.ts";

/** Fewer files than this were not the house: a parser is missing, or a folder was. */
const fewest = 200;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const result = await cruiseHouse(fileURLToPath(new URL("../../..", import.meta.url)));
const read = result.modules.filter(({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0);
const { violations, totalCruised, totalDependenciesCruised } = result.summary;

if (read.length < fewest) {
  say(`Only ${read.length} files of TypeScript were read: the boundaries were not checked.`);
  process.exitCode = 1;
} else if (violations.length > 0) {
  const { output } = await format(result, { outputType: "err-long" });
  say(typeof output === "string" ? output : JSON.stringify(violations));
  process.exitCode = 1;
} else say(`${totalCruised} files and ${totalDependenciesCruised} imports, all within bounds.`);
