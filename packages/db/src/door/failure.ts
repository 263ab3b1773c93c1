import { type ErrorCode, Refusal } from "@concordat/domain";
import postgres from "postgres";

/** What PostgreSQL's own codes mean to people. Anything else is a fault of ours. */
const meanings: Record<string, ErrorCode> = {
  // Ours: the session that this rested on has ended, or its professional is not what they were.
  CS001: "NOT_SIGNED_IN",
  // What a pooler says when PostgreSQL is away, or has no backend to spare.
  "08P01": "BUSY",
  "23503": "NOT_FOUND",
  "23505": "CHANGED_MEANWHILE",
  "40001": "CHANGED_MEANWHILE",
  "40P01": "BUSY",
  "42501": "NOT_FOUND",
  "53100": "BUSY",
  "53200": "BUSY",
  "53300": "BUSY",
  "55P03": "BUSY",
  "57014": "BUSY",
  "57P01": "BUSY",
  "57P02": "BUSY",
  "57P03": "BUSY",
  "25P02": "BUSY",
  "25P03": "BUSY",
};

const lostConnection = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** Drizzle wraps the driver's error, with the statement and its values in the message; only the driver's code is wanted. */
const driverError = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && !(error instanceof Refusal) ? error.cause : error;

/** A failure of the database as it may leave this package: a code, and nothing of the statement or its values. */
export class DatabaseFailure extends Error {
  /** SQLSTATE, or the driver's name for a lost connection. */
  readonly state: string;
  readonly refusal: Refusal;

  constructor(state: string) {
    super(`database failure ${state}`);
    this.name = "DatabaseFailure";
    this.state = state;
    this.refusal = new Refusal(lostConnection.has(state) ? "BUSY" : (meanings[state] ?? "INTERNAL"), [], this);
  }
}

/** Turns whatever a query threw into something that carries no statement and no value. */
export function cleaned(error: unknown): unknown {
  const driver = driverError(error);
  const code = codeOf(driver);
  return driver instanceof postgres.PostgresError || lostConnection.has(code) ? new DatabaseFailure(code) : error;
}

/** True of what PostgreSQL answers to every statement after one that failed, until the transaction is rolled back. */
export const followsFailure = (error: unknown): boolean => codeOf(driverError(error)) === "25P02";

/** True when the connection itself cannot be used again. */
export const losesConnection = (error: unknown): boolean => {
  const code = codeOf(driverError(error));
  return lostConnection.has(code) || code.startsWith("57P") || code.startsWith("08");
};
