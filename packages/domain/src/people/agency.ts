import { z } from "zod";
import { Code } from "../code.ts";
import { text } from "../text.ts";
import { Day } from "../time/day.ts";
import { WorkEmail, WorkPhone } from "./person.ts";

/** What is said of an agency, and may be said otherwise: its names, and whom to reach when nobody is known by name. */
export const AgencyAmendment = z.strictObject({
  name: text(120),
  shortName: text(40),
  phone: WorkPhone,
  email: WorkEmail,
});
export type AgencyAmendment = z.infer<typeof AgencyAmendment>;

/** An agency that joins: of a kind that the partnership knows, under a body that answers for it. */
export const NewAgency = AgencyAmendment.extend({
  kind: Code,
  /** One that is there, or the name of a new one. */
  controller: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("known"), id: z.guid() }),
    z.strictObject({ is: z.literal("new"), name: text(120) }),
  ]),
});
export type NewAgency = z.infer<typeof NewAgency>;

/** That the partnership has seen what an agency holds, from a day, and to the end of another if it runs out. */
export const NewAssurance = z
  .strictObject({ assurance: Code, from: Day, until: Day.nullable() })
  .refine(({ from, until }) => until === null || from <= until, { error: "range", path: ["until"] });
export type NewAssurance = z.infer<typeof NewAssurance>;

/** Colours that are told apart, also beside each other; grey is the joint record's. */
const colours = [
  "blue",
  "orange",
  "teal",
  "grape",
  "red",
  "indigo",
  "lime",
  "pink",
  "cyan",
  "yellow",
  "violet",
  "green",
] as const;

/** By what an agency is known at a glance. */
export interface AgencyLook {
  readonly colour: string;
  readonly mark: string;
}

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Two letters for a name, the likeliest first: its initials, then its first letter with each that follows, then any. */
function* marksFor(name: string): Generator<string> {
  const words =
    name
      .normalize("NFD")
      .toUpperCase()
      .match(/[A-Z]+/g) ?? [];
  const [first = "", second] = words;
  if (second) yield `${first[0]}${second[0]}`;
  const all = Array.from(words.join(""));
  for (const letter of all.slice(1)) yield `${all[0]}${letter}`;
  for (const one of letters) for (const other of letters) yield `${one}${other}`;
}

/** A colour and a mark for an agency that joins: the mark is nobody else's, the colour the one least in use. */
export function lookFor(name: string, inUse: readonly AgencyLook[]): AgencyLook {
  const used = (colour: string): number => inUse.filter((look) => look.colour === colour).length;
  const colour = colours.reduce((best, each) => (used(each) < used(best) ? each : best));
  const marks = new Set(inUse.map(({ mark }) => mark));
  for (const mark of marksFor(name)) if (!marks.has(mark)) return { colour, mark };
  return { colour, mark: "ZZ" };
}
