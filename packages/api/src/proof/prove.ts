import { findVersion, listVersions, type Transaction, type VersionRow } from "@concordat/db";
import {
  type Agreement,
  clauseWords,
  expectationWords,
  type FieldKey,
  type Glossary,
  isRunning,
  rankOf,
  Refusal,
  type VersionId,
} from "@concordat/domain";
import {
  type Change,
  type ClauseReading,
  clueWords,
  compareAgreements,
  covers,
  matrixOf,
  type Onlooker,
  seeInExample,
  tryExpectations,
} from "@concordat/policy";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { trialOf } from "./found.ts";
import { mayMeasure } from "./measure-impact.ts";
import type { Comparison, FieldSight, SeenFields, ShownChange, TriedExample } from "./shown-proof.ts";

/** Tries the examples of a text, whoever has signed it. */
export const tryExamples = (ctx: ActorContext, agreement: Agreement): Promise<TriedExample[]> =>
  asActor(ctx, {}, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    const { glossary } = governance;
    const tried = new Map(
      tryExpectations(trialOf(agreement, governance, tx.at)).map((each) => [each.expectation, each]),
    );
    return (agreement.expectations ?? []).flatMap((expectation) => {
      const each = tried.get(expectation.id);
      if (!each) return [];
      const { given, ...words } = expectationWords(expectation, glossary);
      return [
        {
          id: expectation.id,
          met: each.met,
          level: each.decision.level,
          words: { ...words, given: [...given] },
          clauses: each.clauses.map((clause) => readClause(clause, glossary)),
        },
      ];
    });
  });

const readClause = ({ clause, does, show, applies, lacks }: ClauseReading, glossary: Glossary) => ({
  clause,
  does,
  show,
  applies,
  lacks: lacks.map((clue) => clueWords(clue, glossary)),
});

/** What somebody would see of each field under a text, in an example: nobody's case, and nothing is disclosed. */
export const seeInText = (
  ctx: ActorContext,
  { id, as }: { readonly id: VersionId; readonly as: Onlooker },
): Promise<SeenFields> =>
  asActor(ctx, {}, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    const { document } = await read(tx, id);
    return seeInExample(trialOf(document, governance, tx.at), as).map(({ field, decision, clauses }) => ({
      field,
      level: decision.level,
      clauses: clauses.map((clause) => readClause(clause, governance.glossary)),
    }));
  });

const mostChanges = 500;

/** Changes that say the same of different fields are one. */
function shownChanges(changes: readonly Change[], { glossary }: Governance): ShownChange[] {
  const written = changes
    .filter(({ before, after }) => before.level !== after.level)
    .map(({ recipient, owners, fields, before, after, when }) => ({
      recipient,
      owners: [...owners],
      fields: [...fields],
      gains: rankOf(after.level) > rankOf(before.level),
      before: before.level,
      after: after.level,
      when: when.map((clue) => clueWords(clue, glossary)),
    }));
  const alike = Map.groupBy(written, (change) => JSON.stringify({ ...change, fields: [] }));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, fields: [...new Set(same.flatMap(({ fields }) => fields))] }] : [];
  });
}

async function read(tx: Transaction, id: VersionId): Promise<VersionRow> {
  const version = await findVersion(tx, id);
  if (!version) throw new Refusal("NOT_FOUND");
  return version;
}

/** The version that a text would take the place of: the one in force, else the newest that was. */
async function predecessorOf(tx: Transaction, { agreementId, number }: VersionRow): Promise<VersionId | null> {
  const earlier = (await listVersions(tx)).filter(
    (version) => version.agreementId === agreementId && version.forceFrom !== null && version.number < number,
  );
  return (earlier.find(({ state }) => state === "inForce") ?? earlier[0])?.id ?? null;
}

/** Exactly who would gain and who would lose what, between a version and another; left out, the one that it replaces. */
export const compareVersions = (
  ctx: ActorContext,
  { id, other }: { readonly id: VersionId; readonly other: VersionId | null },
): Promise<Comparison> =>
  asActor(ctx, {}, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    const { catalogue, joint } = governance.book;
    const after = await read(tx, id);
    const beforeId = other ?? (await predecessorOf(tx, after));
    const before = beforeId ? await read(tx, beforeId) : null;
    const texts = { before: before?.document ?? null, after: after.document };
    const changes = shownChanges(compareAgreements({ ...texts, catalogue, joint }), governance);
    return {
      with: before && { id: before.id, title: before.document.title, number: before.number },
      changes: changes.slice(0, mostChanges),
      more: Math.max(0, changes.length - mostChanges),
      measurable: mayMeasure(ctx, after),
    };
  });

/** Who may see a field of others under everything that is in force now, and why. */
export const whoSees = (ctx: ActorContext, field: FieldKey): Promise<FieldSight> =>
  asActor(ctx, {}, async (tx) => {
    const { book, glossary, agencies } = await ctx.shelf.current(tx);
    if (!glossary.catalogue.fields.some(({ key }) => key === field)) throw new Refusal("NOT_FOUND");
    const running = book.rules.versions.filter(({ force }) => covers(force, tx.at));
    const speaking = running.flatMap(({ id, agreement, parties }) => {
      const row = matrixOf(agreement, book.catalogue).find((each) => each.field === field);
      return parties
        .filter((period) => covers(period, tx.at))
        .flatMap(({ agency }) =>
          (row?.cells.get(agency) ?? []).flatMap((entry) => {
            const clause = agreement.clauses.filter(isRunning).find((each) => each.id === entry.clause);
            if (!clause) return [];
            const { title, sentence, conditions, law } = clauseWords(clause, agreement.parties, glossary);
            const told = { title, sentence, conditions: [...conditions], law: [...law] };
            return [{ agency, said: { version: id, agreement: agreement.title, ...entry, ...told } }];
          }),
        );
    });
    const byAgency = Map.groupBy(speaking, ({ agency }) => agency);
    return {
      field,
      agencies: agencies
        .filter(({ id }) => id !== book.joint)
        .map(({ id }) => ({ agency: id, clauses: (byAgency.get(id) ?? []).map(({ said }) => said) })),
    };
  });
