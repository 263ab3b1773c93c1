import { AgencyId, CaseId, Code, Day, type Field, FieldKey, SubjectId } from "@concordat/domain";
import type { AppRouter } from "@concordat/api";
import type { inferRouterInputs } from "@trpc/server";
import type { Picture, ShownEntry } from "../../lib/trpc.ts";
import { todayAt } from "../../lib/age-words.ts";
import {
  blank,
  type Draft,
  draftDate,
  draftFrom,
  typedDate,
  type Problems,
  problemsWith,
  type Typed,
  typedOf,
} from "./draft.ts";
import type { Words } from "../../lib/words.ts";

type Inputs = inferRouterInputs<AppRouter>["entries"];
export type Audience = Inputs["whoWillRead"];
export type NewEntry = Omit<Inputs["add"], "key">;

export const theCase = "case";

/** Everything that is chosen and typed in the form. */
export interface EntryDraft {
  /** Somebody's place in the case, `case` for the case itself, empty while nothing is chosen. */
  readonly subject: string;
  readonly field: string;
  /** Whose information it is: empty for one's own agency's. */
  readonly source: string;
  readonly value: Draft;
  readonly observedOn: Draft;
  readonly tags: readonly string[];
  readonly handling: string;
}

export const emptyDraft = (today: string): EntryDraft => ({
  subject: "",
  field: "",
  source: "",
  value: blank,
  observedOn: draftDate(today),
  tags: [],
  handling: "",
});

/** The form filled with an entry that is to be corrected. */
export const draftOfEntry = (entry: ShownEntry, field: Field): EntryDraft => ({
  subject: entry.subjectId ?? theCase,
  field: entry.field,
  source: entry.sourceId ?? "",
  value: entry.value === null ? blank : draftFrom(field, entry.value),
  observedOn: draftDate(entry.observedOn ?? ""),
  tags: entry.tags,
  handling: entry.handling ?? "",
});

/** Whether an agency of this kind may record the field, as its own or as told by the source's kind. */
export const isRecordable = ({ derived, owners }: Field, kinds: readonly string[]): boolean =>
  derived !== true && (owners === "any" || owners.length === 0 || owners.some((kind) => kinds.includes(kind)));

/** What is asked of the server about the draft; null while who and what are not chosen. */
export function audienceOf(draft: EntryDraft, { id }: Picture, words: Words): Audience | null {
  const field = words.field(draft.field);
  const base = baseOf(draft, id);
  if (!field || !base) return null;
  const typed = typedOf(field, draft.value);
  const right = Object.keys(problemsWith(field, typed, words.glossary.vocabularies)).length === 0;
  return { ...base, value: right && typed !== undefined ? typed : null };
}

function baseOf(draft: EntryDraft, caseId: string) {
  const [field, observedOn] = [FieldKey.safeParse(draft.field), Day.safeParse(typedDate(draft.observedOn))];
  if (!field.success || draft.subject === "") return null;
  return {
    caseId: CaseId.parse(caseId),
    subjectId: draft.subject === theCase ? null : SubjectId.parse(draft.subject),
    field: field.data,
    sourceId: draft.source === "" ? null : AgencyId.parse(draft.source),
    observedOn: observedOn.success ? observedOn.data : null,
    tags: draft.tags.map((tag) => Code.parse(tag)),
    handling: draft.handling === "" ? null : Code.parse(draft.handling),
  };
}

/** The day may be missing; one that is given must exist and not lie ahead. */
function dayProblem(typed: string | undefined, today: string): Problems {
  if (typed === undefined) return {};
  const day = Day.safeParse(typed);
  if (!day.success) return { observedOn: "date" };
  return day.data > today ? { observedOn: "future" } : {};
}

/** What the boxes of a draft are called. */
export function labelsOf(draft: EntryDraft, words: Words): Readonly<Record<string, string>> {
  const field = words.field(draft.field);
  const parts = (field?.parts ?? []).map(({ key, label }) => [`value.${key}`, label] as const);
  return { value: field?.label ?? "", observedOn: "When was it so", ...Object.fromEntries(parts) };
}

/** The draft as it is sent, or what is still wrong with it. */
export function readDraft(
  draft: EntryDraft,
  { id, at }: Picture,
  words: Words,
): { readonly entry: NewEntry } | { readonly problems: Problems } {
  const field = words.field(draft.field);
  const base = baseOf(draft, id);
  const typed: Typed | undefined = field && typedOf(field, draft.value);
  const problems: Problems = {
    ...(draft.subject === "" && { subject: "choosePerson" }),
    ...(field ? problemsWith(field, typed, words.glossary.vocabularies) : { field: "chooseField" }),
    ...dayProblem(typedDate(draft.observedOn), todayAt(at)),
  };
  if (Object.keys(problems).length > 0 || !base || typed === undefined) return { problems };
  return { entry: { ...base, value: typed } };
}
