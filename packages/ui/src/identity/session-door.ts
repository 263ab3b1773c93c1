import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/browser";

/** Whoever is signed in, as the server says. */
export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly agencyId: string;
  readonly partnership: string;
  readonly leadLabel: string;
  readonly demonstration: boolean;
}

/** Somebody of a demonstration, who can be signed in as with one press. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: { readonly id: string; readonly name: string; readonly colour: string; readonly mark: string };
}

/** Somebody who was invited, as their link tells them. */
export interface InvitedPerson {
  readonly kind: "join" | "recovery";
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly agency: string;
  readonly partnership: string;
}

/** How somebody signs in, and where they are signed in. */
export interface Account {
  readonly hasPassword: boolean;
  readonly hasCode: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly host: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
  }[];
  readonly sessions: readonly {
    readonly visit: string;
    readonly app: "portal" | "admin";
    readonly beganAt: string;
    readonly seenAt: string;
    readonly present: boolean;
  }[];
}

/** A challenge to a device, and its answer. */
export interface Challenge<Options> {
  readonly challenge: string;
  readonly options: Options;
}
export interface DeviceAnswer<Response> {
  challenge: string;
  response: Response;
}

export type PasskeyAnswer = DeviceAnswer<AuthenticationResponseJSON>;
export type NewPasskey = DeviceAnswer<RegistrationResponseJSON>;
export type ToSignIn = Challenge<PublicKeyCredentialRequestOptionsJSON>;
export type ToRegister = Challenge<PublicKeyCredentialCreationOptionsJSON>;

export type NewCredentials =
  | { kind: "passkey"; made: NewPasskey }
  | { kind: "password"; password: string; challenge: string; code: string };

export type Proof =
  | { kind: "passkey"; answer: PasskeyAnswer }
  | { kind: "password"; password: string; code: string | null };

interface Ask<Input, Output> {
  readonly query: (input: Input) => Promise<Output>;
}
interface Act<Input, Output = unknown> {
  readonly mutate: (input: Input) => Promise<Output>;
}
type Nothing = Record<string, never>;

/** How an application asks the server who somebody is: the part of its client that the design system uses. */
export interface SessionDoor {
  readonly sessions: {
    /** Null when nobody is signed in. */
    readonly current: Ask<Nothing, SignedInPerson | null>;
    /** Who can be signed in as with one press; nobody outside a demonstration. */
    readonly demonstrationPeople: Ask<Nothing, readonly DemonstrationPerson[]>;
    readonly signIn: Act<{ email: string; password: string }, { readonly half: boolean }>;
    readonly signInAsDemonstrator: Act<{ professionalId: string }>;
    readonly proveCode: Act<{ code: string }>;
    readonly askForPasskey: Act<Nothing, ToSignIn>;
    readonly signInWithPasskey: Act<PasskeyAnswer>;
    readonly proveAgain: Act<Proof>;
    /** `leaveBy`: where whoever came through their agency’s provider ends their session there as well. */
    readonly signOut: Act<Nothing, { readonly leaveBy: string | null }>;
    readonly signOutEverywhere: Act<Nothing>;
  };
  readonly signOn: {
    readonly begin: Act<{ email: string; again: boolean; from: string | null }, { readonly address: string }>;
    readonly finish: Act<
      { answer: string },
      { readonly next: "in" | "code" | "passkey"; readonly from: string | null }
    >;
  };
  readonly invitations: {
    readonly byToken: Ask<{ token: string }, InvitedPerson>;
    readonly askForPasskey: Act<{ token: string }, ToRegister>;
    readonly askForCode: Act<
      { token: string },
      { readonly challenge: string; readonly secret: string; readonly address: string }
    >;
    readonly accept: Act<{ token: string; acceptsTerms: true; credentials: NewCredentials }>;
  };
  readonly account: {
    readonly byId: Ask<Nothing, Account>;
    readonly askForPasskey: Act<Nothing, ToRegister>;
    readonly addPasskey: Act<{ made: NewPasskey }>;
    readonly removePasskey: Act<{ id: string }>;
    readonly endSession: Act<{ visit: string }>;
  };
}

/** Leaves the page as it would be left by closing it: nothing that was read or typed stays behind. */
export const startAfresh = (path: string): void => window.location.assign(path);
