import { SoftwareAuthenticator } from "@concordat/testkit";
import { Secret, TOTP } from "otpauth";
import { newToken, tokenHashOf } from "../../src/index.ts";
import { anywhere } from "./answers.ts";
import { day, type MadePartnership, origins } from "./partnership.ts";
import { password, type Person, somebody, world } from "./people.ts";

/** An invitation as an administrator's act leaves it. */
export async function invite({ sql, now }: MadePartnership, who = somebody, kind = "join"): Promise<string> {
  const token = newToken();
  const invitation = {
    id: crypto.randomUUID(),
    partnership_id: world.partnership.id,
    professional_id: who.id,
    kind,
    token_hash: tokenHashOf(token),
    created_at: new Date(now),
    expires_at: new Date(now + day),
  };
  await sql`insert into invitations ${sql(invitation)}`;
  return token;
}

/** What an authenticator app with that secret shows at an instant. */
export const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1" }).generate({ timestamp: at });

/** Somebody takes up an invitation with a password and an authenticator app, whose secret they get. */
export async function joinWithCode(here: MadePartnership, who: Person = somebody): Promise<string> {
  const { invitations } = here.auth;
  const token = await invite(here, who);
  const invited = await invitations.byToken(token, anywhere());
  const { secret, challenge } = await invitations.codeSecret("portal", invited);
  const credentials = { kind: "password", password, challenge, code: codeAt(secret, here.now) } as const;
  await invitations.accept("portal", token, { invited, credentials });
  return secret;
}

/** Somebody takes up an invitation with the passkey of a device of theirs. */
export async function joinWithPasskey(here: MadePartnership, who: Person = somebody): Promise<SoftwareAuthenticator> {
  const device = new SoftwareAuthenticator(origins.portal);
  await acceptWithPasskey(here, await invite(here, who), device);
  return device;
}

/** Takes up an invitation that was made, once its link was opened. */
export async function acceptWithPasskey(
  { auth: { invitations, passkeys } }: MadePartnership,
  token: string,
  device = new SoftwareAuthenticator(origins.portal),
): Promise<void> {
  const invited = await invitations.byToken(token, anywhere());
  const made = device.register(await passkeys.askToRegister("portal", invited));
  await invitations.accept("portal", token, { invited, credentials: { kind: "passkey", made } });
}
