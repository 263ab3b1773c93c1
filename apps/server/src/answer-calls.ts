import { appRouter, kindOf, type RequestContext } from "@concordat/api";
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import type { FastifyReply, FastifyRequest } from "fastify";

const { _config: config } = appRouter._def;

type Kind = "query" | "mutation";

/** One procedure that is called, with what it is asked. */
interface Call {
  readonly path: string;
  readonly kind: Kind;
  readonly input: unknown;
}

/** Calls of one request: one by itself, or several of one kind in a batch. */
export interface Calls {
  readonly calls: readonly Call[];
  readonly batched: boolean;
}

interface Asked {
  readonly path: string;
  readonly most: number;
}

const parsed = (body: unknown): unknown => {
  if (typeof body !== "string" || body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPlain = (kind: ReturnType<typeof kindOf>): kind is Kind => kind === "query" || kind === "mutation";

/**
 * The calls of an ordinary request: JSON by POST, of procedures that are there, all of one kind. Null for anything else,
 * which is for tRPC's own adapter to answer or to refuse.
 */
export function callsOf(request: FastifyRequest, { path, most }: Asked): Calls | null {
  const { method, url, headers, body } = request;
  const query = url.split("?")[1] ?? "";
  const batched = query === "batch=1";
  if (method !== "POST" || (query !== "" && !batched)) return null;
  if (headers["trpc-accept"] !== undefined || headers.accept?.includes("jsonl")) return null;
  const paths = batched ? path.split(",", most + 1) : [path];
  const input = parsed(body);
  const [kind, ...others] = new Set(paths.map((each) => kindOf(each)));
  if (paths.length > most || others.length > 0 || !isPlain(kind) || !isRecord(input)) return null;
  const inputOf = (place: number): unknown => (batched ? input[place] : input);
  return { batched, calls: paths.map((each, place) => ({ path: each, kind, input: inputOf(place) })) };
}

/** What answering needs besides the calls: who asks, and where a failure is told. */
interface Answering {
  readonly ctx: RequestContext;
  readonly onFailure: (path: string, error: TRPCError) => void;
}

async function answerOne({ path, kind, input }: Call, batchIndex: number, { ctx, onFailure }: Answering) {
  try {
    const getRawInput = () => Promise.resolve(input);
    const called = { router: appRouter, path, type: kind, getRawInput, ctx, signal: undefined, batchIndex };
    const data: unknown = await callTRPCProcedure(called);
    return { result: { data } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    onFailure(path, error);
    return { error: getTRPCErrorShape({ config, error, type: kind, path, input, ctx }) };
  }
}

/** Answers as tRPC's adapter would, without making a request and a response of the Fetch API on the way. */
export async function answerCalls(
  reply: FastifyReply,
  { calls, batched }: Calls,
  answering: Answering,
): Promise<FastifyReply> {
  const answers = await Promise.all(calls.map((call, place) => answerOne(call, place, answering)));
  return reply
    .code(getHTTPStatusCode(answers))
    .header("vary", "trpc-accept, accept")
    .header("content-type", "application/json")
    .send(JSON.stringify(batched ? answers : answers[0]));
}
