import { type Factor, freshMs } from "@concordat/auth";
import { type Asking, DatabaseFailure, type Presumption, type Transaction, withActor } from "@concordat/db";
import { type ErrorCode, Refusal } from "@concordat/domain";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { RequestContext } from "./context.ts";

/** How each of our failures is told over HTTP. */
const kinds: Record<ErrorCode, TRPCError["code"]> = {
  NOT_SIGNED_IN: "UNAUTHORIZED",
  SIGN_IN_REFUSED: "UNAUTHORIZED",
  CODE_REFUSED: "UNAUTHORIZED",
  SIGN_ON_UNKNOWN: "NOT_FOUND",
  SIGN_ON_AWAY: "SERVICE_UNAVAILABLE",
  SIGN_ON_REFUSED: "UNAUTHORIZED",
  SIGN_ON_WAITS: "FORBIDDEN",
  SECOND_FACTOR_NEEDED: "UNAUTHORIZED",
  PROVE_AGAIN: "FORBIDDEN",
  TOO_MANY_ATTEMPTS: "TOO_MANY_REQUESTS",
  NOT_FOUND: "NOT_FOUND",
  NOT_ALLOWED: "FORBIDDEN",
  BAD_INPUT: "BAD_REQUEST",
  CHANGED_MEANWHILE: "CONFLICT",
  WRONG_STATE: "PRECONDITION_FAILED",
  FINDINGS_BLOCK: "PRECONDITION_FAILED",
  ADVICE_BLOCKS: "PRECONDITION_FAILED",
  BUSY: "SERVICE_UNAVAILABLE",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  INTERNAL: "INTERNAL_SERVER_ERROR",
};

const trpcCodes: Partial<Record<TRPCError["code"], ErrorCode>> = {
  NOT_FOUND: "NOT_FOUND",
  METHOD_NOT_SUPPORTED: "NOT_FOUND",
  PAYLOAD_TOO_LARGE: "TOO_LARGE",
  UNAUTHORIZED: "NOT_SIGNED_IN",
  BAD_REQUEST: "BAD_INPUT",
  PARSE_ERROR: "BAD_INPUT",
  UNSUPPORTED_MEDIA_TYPE: "BAD_INPUT",
};

/** What is wrong with an input: our own words only, since a schema's message can echo what somebody typed. */
const problemsOf = (error: ZodError): Refusal["fields"] =>
  error.issues.slice(0, 20).map(({ path, code, message }) => ({
    path: path
      .filter((step) => typeof step !== "symbol")
      .map(String)
      .join(".")
      .slice(0, 200),
    problem: code === "custom" || code === "invalid_format" ? (ownProblems.has(message) ? message : "invalid") : code,
  }));

/** The names that our own schemas give to problems; the browser has a sentence for each. */
const ownProblems = new Set([
  "unreadable",
  "postcode",
  "nhsNumber",
  "upn",
  "nino",
  "phone",
  "email",
  "range",
  "duplicateClause",
  "duplicateParty",
  "duplicateExpectation",
  "notYourField",
  "future",
  "required",
  "taken",
  "unknown",
  "loosens",
  "wrongCode",
  "issuer",
  "domain",
  "factorWord",
  "noProvider",
  "setUpToken",
]);

/** The failure behind whatever was thrown, without statement, value or stack. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof DatabaseFailure) return error.refusal;
  if (error instanceof ZodError) return new Refusal("BAD_INPUT", problemsOf(error));
  if (error instanceof TRPCError) {
    if (error.cause instanceof ZodError && error.code === "BAD_REQUEST") return refusalOf(error.cause);
    if (error.cause instanceof Refusal || error.cause instanceof DatabaseFailure) return refusalOf(error.cause);
    return new Refusal(trpcCodes[error.code] ?? "INTERNAL", [], error.cause ?? error);
  }
  return new Refusal("INTERNAL", [], error);
}

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const { code, message, fields } = refusalOf(error);
    return {
      code: shape.code,
      message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        failure: code,
        fields,
        requestId: ctx?.requestId ?? null,
      },
    };
  },
  sse: { maxDurationMs: 5 * 60_000, ping: { enabled: true, intervalMs: 15_000 } },
});

/** Throws as tRPC wants it thrown, with the status that belongs to the failure. */
const retold = (error: unknown): TRPCError => {
  const refusal = refusalOf(error);
  return new TRPCError({ code: kinds[refusal.code], message: refusal.message, cause: refusal });
};

/** Every procedure passes here: whatever is thrown leaves as one of our own failures. */
const telling = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw retold(result.error);
  return result;
});

export const { router } = t;

/** Open to anybody: signing in, and what the sign-in page needs. */
export const publicProcedure = t.procedure.use(telling);

/** Somebody signed in to this application. */
export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const signedIn = await ctx.signedIn();
  if (!signedIn) throw new Refusal("NOT_SIGNED_IN");
  return next({ ctx: { ...ctx, ...signedIn } });
});

/** Whether who acts has proved within the last minutes who they are; else they are asked to, and then it is done. */
export function requireFresh({ provenAt, database }: ActorContext): void {
  if (database.clock() - provenAt > freshMs) throw new Refusal("PROVE_AGAIN");
}

/** Somebody signed in to the admin application with one of its roles. The application decides: its host has its own cookie. */
export const adminProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.app !== "admin") throw new Refusal("NOT_FOUND");
  return next({ ctx });
});

/** Somebody signed in to the portal: works cases. */
export const portalProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.app !== "portal") throw new Refusal("NOT_FOUND");
  return next({ ctx });
});

/** A session that is presumed: what was presumed of it, and whether a transaction that stood has confirmed that. */
class Confirming {
  readonly presumption: Presumption;
  isConfirmed = false;

  constructor(presumption: Presumption) {
    this.presumption = presumption;
  }
}

/**
 * As `portalProcedure`, for what people wait for most: the session is taken for what it was a moment ago, and the
 * transaction that does the work asks whether it is. What no transaction has confirmed is done again for whoever is signed
 * in, or refused.
 */
export const promptPortalProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const presumed = ctx.app === "portal" ? ctx.presumed() : null;
  if (presumed) {
    const confirming = new Confirming(presumed.presumption);
    const result = await next({ ctx: { ...presumed, confirming } });
    if (result.ok && confirming.isConfirmed) return result;
    // Nobody answers: asking who is signed in would only wait once more.
    if (!result.ok && refusalOf(result.error).code === "BUSY") return result;
    if (!(await ctx.signedIn())) throw new Refusal("NOT_SIGNED_IN");
    if (!result.ok && refusalOf(result.error).code !== "NOT_SIGNED_IN") return result;
  }
  const signedIn = await ctx.signedIn();
  if (!signedIn) throw new Refusal("NOT_SIGNED_IN");
  if (ctx.app !== "portal") throw new Refusal("NOT_FOUND");
  return next({ ctx: { ...signedIn, confirming: null } });
});

export type ActorContext = RequestContext & {
  readonly actor: Asking["actor"];
  readonly roles: readonly string[];
  readonly sessionId: string;
  readonly provenAt: number;
  readonly factor: Factor;
  /** Where the session was not read for this request. */
  readonly confirming?: Confirming | null;
};

/** Runs a piece of work through the one door, as whoever is signed in. */
export async function asActor<Result>(
  { database, actor, confirming = null }: ActorContext,
  look: Omit<Asking, "actor" | "presumption">,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const result = await withActor(database, { ...look, actor, presumption: confirming?.presumption ?? null }, work);
  if (confirming) confirming.isConfirmed = true;
  return result;
}
