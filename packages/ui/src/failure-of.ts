import { type ErrorCode, errorCodes } from "@concordat/domain";
import { TRPCClientError } from "@trpc/client";

/** A failure as the server told it: a code, a sentence for people, and for bad input what is wrong with which field. */
export interface Failure {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly fields: readonly { readonly path: string; readonly problem: string }[];
  readonly requestId: string | null;
}

const isCode = (code: unknown): code is ErrorCode => typeof code === "string" && code in errorCodes;

interface Told {
  readonly failure?: unknown;
  readonly fields?: Failure["fields"];
  readonly requestId?: string | null;
}

const isTold = (data: unknown): data is Told => typeof data === "object" && data !== null;

/** Reads a failure of any kind. A server that cannot be reached is busy. */
export function failureOf(error: unknown): Failure {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  const told = isTold(data) ? data : null;
  const code = isCode(told?.failure) ? told.failure : "BUSY";
  return { code, sentence: errorCodes[code], fields: told?.fields ?? [], requestId: told?.requestId ?? null };
}
