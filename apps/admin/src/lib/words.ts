import type { AppRouter } from "@concordat/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createContext, useContext } from "react";

export type Answers = inferRouterOutputs<AppRouter>;
export type Questions = inferRouterInputs<AppRouter>;
type FrameOf<Stream> = Stream extends AsyncIterable<infer Frame> ? Frame : never;

/** The partnership's catalogue, vocabularies, powers and agencies. */
export type Words = Answers["catalogue"]["words"];
export type ShownAgency = Words["agencies"][number];
export type ShownWordChange = Answers["catalogue"]["history"][number];
export type AgreementSummary = Answers["agreements"]["list"][number];
export type VersionSummary = AgreementSummary["versions"][number];
export type Need = VersionSummary["needs"][number];
export type ShownVersion = Answers["agreements"]["byId"];
export type UmbrellaChoice = Answers["agreements"]["umbrellas"][number];
export type ShownComment = ShownVersion["life"]["comments"][number];
export type ShownAdvice = ShownVersion["life"]["advice"][number];
export type ShownStep = ShownVersion["life"]["steps"][number];
export type ShownClause = ShownVersion["words"][number];
export type ShownFinding = ShownVersion["findings"][number];
export type ShownMatrix = Answers["agreements"]["matrix"];
export type TriedExample = Answers["proof"]["examples"][number];
export type Comparison = Answers["proof"]["compare"];
export type ShownChange = Comparison["changes"][number];
/** What a version would change in the live caseload: what the last frame of the counting tells. */
export type Impact = NonNullable<FrameOf<Answers["proof"]["impact"]>["found"]>;
export type SeenField = Answers["proof"]["seeAs"][number];
export type FieldSight = Answers["proof"]["whoSees"];
/** Somebody whom the reader manages, and what waits for a second administrator. */
export type ManagedPerson = Answers["people"]["list"][number];
export type Proposal = Answers["people"]["proposals"][number];
export type ManagedAgencies = Answers["agencies"]["list"];
export type ManagedAgency = ManagedAgencies["agencies"][number];
export type MatrixEntry = ShownMatrix["entries"][number];
/** How agencies’ people sign in through providers of their own. */
export type ShownProviders = Answers["signOn"]["list"];
export type ShownProvider = ShownProviders["providers"][number];
/** Mail to the people whom the reader manages. */
export type ShownMails = Answers["mails"]["list"];
export type ShownMail = ShownMails["mails"][number];

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** What fields, codes, powers and agencies are called. Every page stands inside the provider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("The words of the partnership have not been provided.");
  return words;
}
