import type { App, Auth, Presumed, SignedIn } from "@concordat/auth";
import type { Database, FirstDay } from "@concordat/db";
import type { decide, viewerOf } from "@concordat/policy";
import type { Changes } from "./changes.ts";
import type { DecisionShelf } from "./gateway/decision-shelf.ts";
import type { GovernanceShelf } from "./gateway/governance-shelf.ts";

/** What the guards disagree about: ids, fields and levels. Never a value. */
export interface Alarm {
  readonly caseId: string;
  readonly rows: readonly {
    readonly row: string;
    readonly field: string;
    readonly policy: string;
    readonly rowSecurity: string;
  }[];
}

/** The guard in this process, of the two. Injected, so that a test can silence it and see that the other one holds alone. */
export interface PolicyGuard {
  readonly decide: typeof decide;
  readonly viewerOf: typeof viewerOf;
}

/** What a server process gives every request. */
export interface Services extends Auth {
  readonly database: Database;
  readonly policy: PolicyGuard;
  readonly firstDay: FirstDay;
  readonly shelf: GovernanceShelf;
  readonly decisions: DecisionShelf;
  readonly changes: Changes;
  /** A new version 4 UUID. Injected, so that two worlds can be given the same ones. */
  readonly newId: () => string;
  /** Sounds when the two guards differ. What is disclosed is the lower of the two in any case. */
  readonly sound: (alarm: Alarm) => void;
  readonly demonstration: boolean;
  /** Links of invitations go by mail; else they are told once, to be handed over. */
  readonly linksByMail: boolean;
  /** Where each application is: links that are handed to people begin with it. */
  readonly origins: Readonly<Record<App, string>>;
}

/** One request, before anybody is known to be signed in. */
export interface RequestContext extends Services {
  readonly app: App;
  /** The browser's address, as the server's own socket or a trusted proxy says. */
  readonly address: string;
  readonly requestId: string;
  /** Who is signed in: read once for a request, however many calls it carries. */
  readonly signedIn: () => Promise<SignedIn | null>;
  /** Who was signed in a moment ago: only for what asks, in its own transaction, whether they still are. */
  readonly presumed: () => Presumed | null;
  /** Who has given their password here and not yet their second factor. */
  readonly halfSignedIn: () => Promise<SignedIn | null>;
  /** Reads the session again: for what lasts longer than a request. */
  readonly stillSignedIn: () => Promise<boolean>;
  /** The browser’s cookies, as it sent them. */
  readonly cookies: string;
  readonly setCookie: (cookie: string) => void;
}
