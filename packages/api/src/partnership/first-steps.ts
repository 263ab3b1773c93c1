import { type KeptAgency, type ManagedPerson, readAgencies, readManagedPeople } from "@concordat/db";
import { mayEver, Refusal, type Vocabularies, type VersionPhase } from "@concordat/domain";
import { z } from "zod";
import { phaseAt } from "../agreements/open-acts.ts";
import { listLives } from "../agreements/read-agreements.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const StepName = z.enum([
  "secondLead",
  "agencies",
  "assurances",
  "signatories",
  "approvers",
  "advisers",
  "managers",
  "draft",
  "circulated",
  "signed",
  "inForce",
]);
type StepName = z.infer<typeof StepName>;

/** What leads a new partnership to its first agreement in force, each ticked from the data. */
export const FirstSteps = z.array(
  z.strictObject({
    step: StepName,
    done: z.boolean(),
    /** The agencies that lack it. */
    lacking: z.array(z.string()),
  }),
);
export type FirstSteps = z.infer<typeof FirstSteps>;

/** The partnership as it stands. */
interface Stand {
  readonly agencies: readonly Pick<KeptAgency, "id" | "name" | "assurances">[];
  readonly people: readonly Pick<ManagedPerson, "agencyId" | "roles" | "joined" | "leftAt" | "suspendedAt">[];
  readonly versions: readonly { readonly phase: VersionPhase; readonly parties: number; readonly signed: number }[];
  readonly vocabularies: Vocabularies;
  readonly at: number;
}

type Agencies = Stand["agencies"];
type OneStep = FirstSteps[number];
type Suits = (roles: readonly string[]) => boolean;

/** A step of which each agency has to do its part. */
function ofEach(name: StepName, agencies: Agencies, has: (agency: Agencies[number]) => boolean): OneStep {
  const lacking = agencies.filter((agency) => !has(agency)).map((agency) => agency.name);
  return { step: name, done: agencies.length > 0 && lacking.length === 0, lacking };
}

const once = (name: StepName, done: boolean): OneStep => ({ step: name, done, lacking: [] });

/** Roles that work cases and reach all of their agency's. */
const managingRoles = (vocabularies: Vocabularies): ReadonlySet<string> =>
  new Set(
    (vocabularies["role"]?.terms ?? [])
      .filter(({ readsCases, reachesAgencyCases }) => readsCases === true && reachesAgencyCases === true)
      .map(({ code }) => code),
  );

/** Who has to be there before anything can be signed. */
function peopleSteps({ agencies, people, vocabularies, at }: Stand): OneStep[] {
  const present = people.filter(({ joined, leftAt, suspendedAt }) => joined && leftAt === null && suspendedAt === null);
  const managing = managingRoles(vocabularies);
  const leads = present.filter(({ roles }) => roles.includes("governanceLead"));
  const someone = (name: StepName, suits: Suits): OneStep =>
    ofEach(name, agencies, ({ id }) => present.some(({ agencyId, roles }) => agencyId === id && suits(roles)));
  const isAssured = ({ assurances }: Agencies[number]): boolean =>
    assurances.some(({ from, until }) => from <= at && (until === null || at < until));
  return [
    once("secondLead", leads.length > 1),
    once("agencies", agencies.length > 1),
    ofEach("assurances", agencies, isAssured),
    someone("signatories", (roles) => mayEver(roles, "sign")),
    someone("approvers", (roles) => mayEver(roles, "approve")),
    someone("advisers", (roles) => mayEver(roles, "advise")),
    someone("managers", (roles) => roles.some((role) => managing.has(role))),
  ];
}

const unsent: ReadonlySet<VersionPhase> = new Set(["draft", "consultation"]);

function agreementSteps({ versions }: Stand): OneStep[] {
  const circulated = versions.filter(({ phase }) => !unsent.has(phase));
  const isSigned = circulated.some(({ parties, signed }) => signed >= parties);
  const runs = versions.some(({ phase }) => phase === "inForce");
  return [
    once("draft", versions.length > 0),
    once("circulated", circulated.length > 0),
    once("signed", isSigned),
    once("inForce", runs),
  ];
}

/** The steps, in the order in which they are usually taken. None binds: an agreement can be written on the first day. */
const stepsFrom = (stand: Stand): FirstSteps => [...peopleSteps(stand), ...agreementSteps(stand)];

/** The steps of the actor's partnership, for its governance lead. */
export const readFirstSteps = (ctx: ActorContext): Promise<FirstSteps> => {
  if (!ctx.roles.includes("governanceLead")) throw new Refusal("NOT_ALLOWED");
  return asActor(ctx, {}, async (tx) => {
    const [agencies, people, lives, { glossary }] = await Promise.all([
      readAgencies(tx),
      readManagedPeople(tx),
      listLives(tx),
      ctx.shelf.current(tx),
    ]);
    const versions = lives.map((life) => ({
      phase: phaseAt(life, tx.at),
      parties: life.agreement.parties.length,
      signed: life.signedBy.length,
    }));
    return stepsFrom({ agencies, people, versions, vocabularies: glossary.vocabularies, at: tx.at });
  });
};
