import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import config from "../../../.dependency-cruiser.mjs";

/** Reads every import of a folder that is laid out as the house is, and judges it by the rules of the house. */
export async function cruiseHouse(baseDir: string): Promise<ICruiseResult> {
  const { options, ...ruleSet } = config;
  const asked: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet };
  const { output } = await cruise(["apps", "packages", "tooling"], asked);
  if (typeof output === "string") throw new TypeError(output);
  return output;
}
