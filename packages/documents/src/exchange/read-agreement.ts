import { Agreement } from "@concordat/domain";
import type { z } from "zod";

/** What is wrong with a document that was handed in: where, by the steps that lead there, and what. Never what stands there. */
export interface ImportProblem {
  readonly path: string;
  readonly problem: string;
}

type Read = { readonly agreement: Agreement } | { readonly problems: readonly ImportProblem[] };

const most = 50;

type Issue = z.core.$ZodIssue;

/** What stands at a place of a document; undefined where nothing does. */
const at = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) =>
      inside !== null && typeof inside === "object" && Object.hasOwn(inside, step)
        ? Reflect.get(inside, step)
        : undefined,
    content,
  );

/** Names that a person can look up; anything longer or stranger is not said back. */
const isName = (key: string): boolean => /^[A-Za-z][A-Za-z0-9]{0,40}$/.test(key);

/** Names that our own schemas give to problems. */
const own = new Set(["range", "duplicateClause", "duplicateParty", "duplicateExpectation", "unreadable"]);

function problemOf(issue: Issue, content: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return at(content, issue.path) === undefined ? "missing" : "wrongType";
    case "invalid_union":
      return issue.discriminator === undefined || at(content, issue.path) === undefined ? "wrongForm" : "unknownKind";
    case "unrecognized_keys":
      return "unknownPart";
    case "invalid_value":
      return "notOfList";
    case "too_big":
      return "tooLong";
    case "too_small":
      return "tooShort";
    case "custom":
      return own.has(issue.message) ? issue.message : "wrongForm";
    default:
      return "wrongForm";
  }
}

function placesOf({ path, ...issue }: Issue): string[] {
  const place = path.map(String);
  const keys = issue.code === "unrecognized_keys" && "keys" in issue ? issue.keys.filter(isName) : [];
  return keys.length > 0 ? keys.map((key) => [...place, key].join(".")) : [place.join(".")];
}

function problemsOf(issues: readonly Issue[], content: unknown): ImportProblem[] {
  return issues
    .flatMap((issue) => placesOf(issue).map((path) => ({ path, problem: problemOf(issue, content) })))
    .slice(0, most);
}

/**
 * Reads an agreement from its text, or says every place that cannot be read, and why. Nothing is guessed and nothing is
 * left out: a text with one unknown kind of condition in it is not an agreement.
 */
export function readAgreement(text: string): Read {
  const content = parsed(text);
  if (content === undefined) return { problems: [{ path: "", problem: "notJson" }] };
  const read = Agreement.safeParse(content);
  return read.success ? { agreement: read.data } : { problems: problemsOf(read.error.issues, content) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
