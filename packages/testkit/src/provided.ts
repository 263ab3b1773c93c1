import type { Secrets } from "@concordat/db/postgres";

/** What the run's set-up provides to every test. */
declare module "vitest" {
  export interface ProvidedContext {
    readonly postgresUrl: string;
    readonly secrets: Secrets;
  }
}
