import type { Alarm } from "@concordat/api";
import type { FastifyBaseLogger } from "fastify";
import type { Meters } from "./metrics.ts";

/** What somebody must be woken for. docs/operations.md says of each what it means and what to do. */
export interface Alarms {
  readonly guardsDiffer: (alarm: Alarm) => void;
  readonly tamperedAgreement: (version: string) => void;
}

/** Each alarm is a line of the log, with ids and fields and no value, and counts once. */
export const alarmsTo = (log: FastifyBaseLogger, meters: Meters): Alarms => ({
  guardsDiffer: (alarm) => {
    meters.alarm("guards_differ");
    log.error({ alarm: "the guards differ", ...alarm });
  },
  tamperedAgreement: (version) => {
    meters.alarm("tampered_agreement");
    log.error({ alarm: "tampered agreement", version });
  },
});
