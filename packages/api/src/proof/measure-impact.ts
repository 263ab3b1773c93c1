import { setImmediate } from "node:timers/promises";
import {
  beginImpact,
  findVersion,
  type ImpactPart,
  listVersions,
  readImpactPart,
  type VersionRow,
} from "@concordat/db";
import { type CaseloadWanted, Refusal, type VersionId } from "@concordat/domain";
import { type AgencyImpact, type Effect, type Measured, Measurement, rulesAfter, told } from "@concordat/policy";
import { type ActorContext, asActor } from "../trpc.ts";
import type { ImpactFrame, ShownImpact } from "./shown-impact.ts";

/** So many cases are read at a time. */
const casesAtOnce = 250;

/** States of a text that would change what is in force. */
const coming: ReadonlySet<VersionRow["state"]> = new Set(["draft", "consultation", "circulated"]);

const governs = ({ roles }: ActorContext): boolean => roles.includes("governanceLead");

/** Whoever governs may measure a text that is not in force yet: what one in force shows is what people see. */
export const mayMeasure = (ctx: ActorContext, { state }: VersionRow): boolean => governs(ctx) && coming.has(state);

interface Begun {
  readonly laid: Measured;
  readonly event: string;
  readonly epoch: number;
  readonly cases: number;
  readonly replaces: { readonly id: VersionId; readonly number: number } | null;
}

/** Texts of the same agreement that run or will run, and would give way. */
const givingWay = (versions: readonly VersionRow[], { agreementId }: VersionRow, at: number): VersionRow[] =>
  versions.filter(
    ({ agreementId: of, state, forceUntil }) =>
      of === agreementId &&
      (state === "inForce" || (state === "superseded" && (forceUntil?.getTime() ?? Infinity) > at)),
  );

/** Puts on record who asks, and lays the rules as they would be beside those that are. */
const begin = (ctx: ActorContext, id: VersionId): Promise<Begun> =>
  asActor(ctx, {}, async (tx) => {
    if (!governs(ctx)) throw new Refusal("NOT_ALLOWED");
    const version = await findVersion(tx, id);
    if (!version) throw new Refusal("NOT_FOUND");
    if (!mayMeasure(ctx, version)) throw new Refusal("WRONG_STATE");
    const replaced = givingWay(await listVersions(tx), version, tx.at);
    const { book, glossary, agencies, timeZone, epoch } = await ctx.shelf.current(tx);
    const event = ctx.newId();
    const begun = await beginImpact(tx, id, event);
    if (begun.epoch !== epoch) throw new Refusal("CHANGED_MEANWHILE");
    const { number, document: agreement } = version;
    const replaces = replaced.map((each) => each.id);
    const laid: Measured = {
      before: book.rules,
      after: rulesAfter(book.rules, { id, number, agreement, replaces, at: tx.at }),
      catalogue: book.catalogue,
      vocabularies: glossary.vocabularies,
      joint: book.joint,
      agencies,
      readers: begun.readers,
      at: tx.at,
      timeZone,
    };
    const current = replaced.find(({ state }) => state === "inForce");
    return {
      laid,
      event,
      epoch,
      cases: begun.cases,
      replaces: current ? { id: current.id, number: current.number } : null,
    };
  });

/**
 * What a text would change in the live caseload, agency by agency, in numbers alone; with every part of it how far it
 * is. Nothing is kept: whoever leaves ends it, and whoever asks again begins again.
 */
export async function* measureImpact(
  ctx: ActorContext,
  id: VersionId,
  signal: AbortSignal,
): AsyncGenerator<ImpactFrame> {
  const begun = await begin(ctx, id);
  const { cases, replaces } = begun;
  // Laying a large agreement beside itself takes a while, in which no connection is held.
  const measurement = new Measurement(begun.laid);
  yield { done: 0, found: null };
  let counted = 0;
  for await (const part of partsOf(ctx, { ...begun, wanted: measurement.wanted }, signal)) {
    const counting = measurement.adding(part);
    while (!counting.next().done) await setImmediate();
    counted += part.cases;
    if (!(await ctx.stillSignedIn())) throw new Refusal("NOT_SIGNED_IN");
    yield { done: Math.min(99, Math.floor((counted / Math.max(1, cases)) * 100)), found: null };
  }
  if (!signal.aborted) yield { done: 100, found: { replaces, agencies: measurement.found.map(shown) } };
}

/** What the parts are read under, and what must be told apart in them. */
interface Under extends Pick<Begun, "event" | "epoch"> {
  readonly wanted: CaseloadWanted | null;
}

/** The caseload part by part; the next is being read while one is decided on. */
async function* partsOf(ctx: ActorContext, begun: Under, signal: AbortSignal): AsyncGenerator<ImpactPart> {
  const { wanted } = begun;
  if (!wanted || signal.aborted) return;
  let part = await readPart(ctx, begun, { wanted, after: null });
  while (part && !signal.aborted) {
    const next = readPart(ctx, begun, { wanted, after: part.last });
    // Whoever leaves meanwhile does not wait for it.
    next.catch(() => {});
    yield part;
    part = await next;
  }
}

interface Place {
  readonly wanted: CaseloadWanted;
  readonly after: string | null;
}

/** Null at the end. Rules that change meanwhile would be measured half and half. */
const readPart = (
  ctx: ActorContext,
  { event, epoch }: Pick<Begun, "event" | "epoch">,
  place: Place,
): Promise<ImpactPart | null> =>
  asActor(ctx, {}, async (tx) => {
    const part = await readImpactPart(tx, { event, size: casesAtOnce, ...place });
    if (part && part.epoch !== epoch) throw new Refusal("CHANGED_MEANWHILE");
    return part?.last ? part : null;
  });

function shown({ agency, gains, loses, tally }: AgencyImpact): ShownImpact {
  const numbers = (effect: Effect) => {
    const { cases, people, entries } = tally[effect];
    return { cases: told(cases), people: told(people), entries: told(entries) };
  };
  return {
    agency,
    newlyVisible: gains ? numbers("newlyVisible") : null,
    fuller: gains ? numbers("fuller") : null,
    lessFull: loses ? numbers("lessFull") : null,
    noLongerVisible: loses ? numbers("noLongerVisible") : null,
  };
}
