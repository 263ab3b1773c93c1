import { type CaseFilter, findMyCases, type Place, readCases, type Transaction } from "@concordat/db";
import { CaseId, Day, type FieldKey, isDisclosed, type SubjectId } from "@concordat/domain";
import { z } from "zod";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type Judged, type JudgedCase, type Judgement, readAndJudge } from "../gateway/judge.ts";
import { record } from "../gateway/ledger.ts";
import { readListing } from "../gateway/listing.ts";
import { owe } from "../gateway/notices.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const pageSize = 50;
/** Sorting or searching by what may be seen looks at the whole caseload; nobody's is longer than this. */
const longestCaseload = 2000;

const Cursor = z.strictObject({ openedOn: Day, caseId: CaseId });

export const CaseListInput = z.strictObject({
  sort: z.enum(["opened", "name"]).default("opened"),
  caseType: z.string().max(64).optional(),
  stage: z.string().max(64).optional(),
  /** Words of a name, or of a reference. */
  search: z.string().max(100).optional(),
  cursor: Cursor.optional(),
});
export type CaseListInput = z.infer<typeof CaseListInput>;

export const CaseList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: CaseId,
      reference: z.string(),
      caseType: z.string(),
      stage: z.string(),
      openedOn: z.string(),
      /** The names of its people, as far as they are shown. */
      people: z.array(z.string()),
    }),
  ),
  next: Cursor.nullable(),
});
export type CaseList = z.infer<typeof CaseList>;
type Item = CaseList["items"][number];

/** Making one for each comparison would cost more than the comparison. */
const { compare: inOrder } = new Intl.Collator("en");

const nameFields = ["identity.name.family", "identity.name.given", "identity.name.preferred"] as const;

/** An own record before another's, then the newest. */
const preferred = (one: Judged, other: Judged): number =>
  Number(isOwn(other)) - Number(isOwn(one)) || other.row.recordedAt - one.row.recordedAt;
const isOwn = ({ authorities }: Judged): boolean => authorities.some(({ kind }) => kind === "own");

/** One name for each person of whom a name is shown. */
function namesOf({ rows }: JudgedCase): string[] {
  const shown = rows.filter(({ level, value }) => level === "value" && typeof value === "string").toSorted(preferred);
  const people = new Set(shown.flatMap(({ row }) => row.subject ?? []));
  const valueOf = (subject: SubjectId, field: string): string | null => {
    const value = shown.find(({ row }) => row.subject === subject && row.field === field)?.value;
    return typeof value === "string" ? value : null;
  };
  return [...people]
    .map((subject) => {
      const given = valueOf(subject, "identity.name.preferred") ?? valueOf(subject, "identity.name.given");
      return [given, valueOf(subject, "identity.name.family")].filter((name) => name !== null).join(" ");
    })
    .toSorted(inOrder);
}

interface Listed {
  readonly item: Item;
  readonly judged: JudgedCase;
}

/** Finds the actor's cases and, on the same way to the database, the rules of the moment. */
const find = (ctx: ActorContext, tx: Transaction, filter: CaseFilter): Promise<[CaseId[], Governance]> =>
  Promise.all([findMyCases(tx, filter), ctx.shelf.current(tx)]);

/** Looks at some cases, in the order given. */
async function look(
  ctx: ActorContext,
  tx: Transaction,
  [ids, { book }]: readonly [ids: readonly CaseId[], Governance],
): Promise<{ listed: Listed[]; judgement: Judgement | null }> {
  if (ids.length === 0) return { listed: [], judgement: null };
  const counted = book.countsAny(nameFields, ctx.actor.agency, tx.at);
  if (counted) tx.look(ids, null);
  else tx.turn(ids, null);
  const judgement = await readAndJudge(ctx, tx, {
    purpose: null,
    read: (reader) => (counted ? readCases(reader) : readListing(ctx.decisions, reader, nameFields)),
  });
  const listed = ids.flatMap((id) => {
    const judged = judgement.cases.find(({ caseId }) => caseId === id);
    const file = judgement.reading.structure.cases.find((each) => each.id === id);
    if (!judged || !file) return [];
    const { reference, caseType, stage, openedOn } = file;
    return [{ judged, item: { id, reference, caseType, stage, openedOn, people: namesOf(judged) } }];
  });
  return { listed, judgement };
}

const matches = ({ reference, people }: Item, search: string): boolean =>
  [reference, ...people].some((text) => text.toLocaleLowerCase("en").includes(search.toLocaleLowerCase("en")));

const nameOf = ({ people }: Item): string => people[0] ?? "\u{10ffff}";

const byName = (one: Listed, other: Listed): number =>
  inOrder(nameOf(one.item), nameOf(other.item)) || (one.item.id < other.item.id ? -1 : 1);

const placeOf = ({ item }: Listed): Place => ({ openedOn: Day.parse(item.openedOn), caseId: item.id });

/** The whole caseload, decided first: searching and sorting see only what the reader may see. */
async function wholeCaseload(
  ctx: ActorContext,
  tx: Transaction,
  { search = "", sort, caseType, stage, cursor }: CaseListInput,
) {
  const found = await find(ctx, tx, { limit: longestCaseload, caseType, stage });
  const { listed, judgement } = await look(ctx, tx, found);
  const matching = listed.filter(({ item }) => matches(item, search.trim()));
  const ordered = sort === "name" ? matching.toSorted(byName) : matching;
  const from = cursor ? ordered.findIndex(({ item }) => item.id === cursor.caseId) + 1 : 0;
  return { page: ordered.slice(from, from + pageSize), more: ordered.length > from + pageSize, judgement };
}

async function newestFirst(ctx: ActorContext, tx: Transaction, { caseType, stage, cursor }: CaseListInput) {
  const [ids, governance] = await find(ctx, tx, { after: cursor, limit: pageSize + 1, caseType, stage });
  const { listed, judgement } = await look(ctx, tx, [ids.slice(0, pageSize), governance]);
  return { page: listed, more: ids.length > pageSize, judgement };
}

const procedure = "cases.list";

/** Puts into the ledger what a page of the list shows; and returns what to do once that stands. */
function answer(
  ctx: ActorContext,
  tx: Transaction,
  { page, governance }: Pick<Judgement, "governance"> & { readonly page: readonly Listed[] },
): () => void {
  const answered = page.map(({ judged }) => ({
    judged,
    shown: judged.rows.filter(({ row, level }) => isName(row.field) && isDisclosed(level)),
  }));
  record(tx, answered, { newId: ctx.newId, procedure, epoch: governance.epoch });
  return owe(ctx, tx, { answered, procedure, governance });
}

/** The actor's cases, fifty at a time. Whatever is filtered, sorted, searched or counted is what they may see. */
export async function listCases(ctx: ActorContext, input: CaseListInput): Promise<CaseList> {
  const { listed, noticed } = await asActor(ctx, {}, async (tx) => {
    const list = input.search?.trim() || input.sort === "name" ? wholeCaseload : newestFirst;
    const { page, more, judgement } = await list(ctx, tx, input);
    const last = page.at(-1);
    return {
      listed: { items: page.map(({ item }) => item), next: more && last ? placeOf(last) : null },
      noticed: judgement ? answer(ctx, tx, { page, governance: judgement.governance }) : () => {},
    };
  });
  noticed();
  return listed;
}

const isName = (field: FieldKey): boolean => nameFields.some((name) => name === field);
