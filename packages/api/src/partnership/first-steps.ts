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

/** A step of which each agency has to do its part. */
const ofEach = (step: StepName, agencies: Agencies, has: (agency: Agencies[number]) => boolean) => {
  const lacking = agencies.filter((agency) => !has(agency)).map(({ name }) => name);
  return { step, done: agencies.length > 0 && lacking.length === 0, lacking };
};

const step = (name: StepName, done: boolean) => ({ step: name, done, lacking: [] });

const gone: ReadonlySet<VersionPhase> = new Set(["draft", "consultation"]);

/** The steps, in the order in which they are usually taken. None binds: an agreement can be written on the first day. */
export function stepsFrom({ agencies, people, versions, vocabularies, at }: Stand): FirstSteps {
  const present = people.filter(({ joined, leftAt, suspendedAt }) => joined && leftAt === null && suspendedAt === null);
  const managing: readonly string[] = (vocabularies["role"]?.terms ?? [])
    .filter(({ readsCases, reachesAgencyCases }) => readsCases === true && reachesAgencyCases === true)
    .map(({ code }) => code);
  const leads = present.filter(({ roles }) => roles.includes("governanceLead"));
  const someone = (suits: (roles: readonly string[]) => boolean) => (agency: Agencies[number]) =>
    present.some(({ agencyId, roles }) => agencyId === agency.id && suits(roles));
  const circulated = versions.filter(({ phase }) => !gone.has(phase));
  return [
    step("secondLead", leads.length > 1),
    step("agencies", agencies.length > 1),
    ofEach("assurances", agencies, ({ assurances }) =>
      assurances.some(({ from, until }) => from <= at && (until === null || at < until)),
    ),
    ofEach(
      "signatories",
      agencies,
      someone((roles) => mayEver(roles, "sign")),
    ),
    ofEach(
      "approvers",
      agencies,
      someone((roles) => mayEver(roles, "approve")),
    ),
    ofEach(
      "advisers",
      agencies,
      someone((roles) => mayEver(roles, "advise")),
    ),
    ofEach(
      "managers",
      agencies,
      someone((roles) => roles.some((role) => managing.includes(role))),
    ),
    step("draft", versions.length > 0),
    step("circulated", circulated.length > 0),
    step(
      "signed",
      circulated.some(({ parties, signed }) => signed >= parties),
    ),
    step(
      "inForce",
      versions.some(({ phase }) => phase === "inForce"),
    ),
  ];
}

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
