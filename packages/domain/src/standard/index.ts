import { z } from "zod";
import { Gateway, type Glossary } from "../agreement/glossary.ts";
import { Catalogue } from "../catalogue/field.ts";
import { Vocabularies } from "../catalogue/vocabulary.ts";
import catalogue from "./catalogue.json" with { type: "json" };
import gateways from "./gateways.json" with { type: "json" };
import vocabularies from "./vocabularies.json" with { type: "json" };

/** What a new partnership starts from: 130 fields, their vocabularies, and the powers and duties of the field. Data, not rules. */
export const standard: Glossary = {
  catalogue: Catalogue.parse(catalogue),
  vocabularies: Vocabularies.parse(vocabularies),
  gateways: z.array(Gateway).parse(gateways),
};
