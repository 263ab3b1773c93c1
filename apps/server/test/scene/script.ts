import type { WorldProfessional } from "@concordat/domain";
import { expect } from "vitest";
import type { Reply, Visitor } from "../harness.ts";
import { aims, askedOf } from "./aims.ts";
import { isEndless, isStream, procedures } from "./procedures.ts";
import { rightQuestions } from "./questions.ts";

/** One question with everything that came back. */
export interface Answered {
  readonly path: string;
  readonly input: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What ends a session comes last, when there is nothing more to ask. */
const last = ["sessions.signOutEverywhere", "sessions.signOut"];
const order = [...procedures.filter((path) => !last.includes(path)), ...last];

/**
 * Asks everything of every procedure, in one order: what this person may ask, then what they may not. A procedure that
 * nobody wrote questions for fails.
 */
export async function askEverything(visitor: Visitor, who: WorldProfessional): Promise<Answered[]> {
  expect(Object.keys(askedOf).toSorted(), "every procedure is asked something").toEqual(procedures);
  const all: Answered[] = [];
  for (const path of order)
    for (const input of [rightQuestions[path]?.(who), ...(askedOf[path]?.(who, aims) ?? [])])
      all.push({ path, input, ...(await (isStream(path) ? glance(visitor, path, input) : visitor.call(path, input))) });
  return all;
}

/** Opens a stream, and closes it once it has said whether it is open to the visitor. */
async function glance(
  visitor: Visitor,
  path: string,
  input: unknown,
): Promise<Pick<Reply, "status" | "headers" | "body">> {
  const stream = await visitor.watch(path, input);
  if (isEndless(path) && (await visitor.call("cases.picture", input)).status === 200) await stream.until("connected");
  else await stream.ended();
  stream.close();
  return { status: stream.status, headers: stream.headers, body: stream.received() };
}
