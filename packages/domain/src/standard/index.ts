import { z } from "zod";
import type { Gateway, Glossary } from "../agreement/glossary.ts";
import { Catalogue } from "../catalogue/field.ts";
import { Vocabularies } from "../catalogue/vocabulary.ts";
import catalogue from "./catalogue.json" with { type: "json" };
import gateways from "./gateways.json" with { type: "json" };
import vocabularies from "./vocabularies.json" with { type: "json" };

const Gateways: z.ZodType<Gateway[]> = z.array(
  z.strictObject({ code: z.string(), title: z.string(), kind: z.enum(["power", "duty"]), what: z.string() }),
);

/** What a new partnership starts from: 129 fields, their vocabularies, and the powers and duties of the field. Data, not rules. */
export const standard: Glossary = {
  catalogue: Catalogue.parse(catalogue),
  vocabularies: Vocabularies.parse(vocabularies),
  gateways: Gateways.parse(gateways),
};
