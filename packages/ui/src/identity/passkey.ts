import { startAuthentication, startRegistration, WebAuthnError } from "@simplewebauthn/browser";
import type { NewPasskey, PasskeyAnswer, ToRegister, ToSignIn } from "./session-door.ts";

/** The person, or their device, did not go through with it. Nothing was sent. */
export class PasskeyNotUsed extends Error {}

const notUsed = (error: unknown): never => {
  if (error instanceof WebAuthnError || (error instanceof Error && error.name === "NotAllowedError"))
    throw new PasskeyNotUsed("The passkey was not used.");
  throw error;
};

/** Lets the device answer a challenge to sign in. No extension is asked, so none answers. */
export async function answerWithPasskey({ challenge, options }: ToSignIn): Promise<PasskeyAnswer> {
  const response = await startAuthentication({ optionsJSON: options }).catch(notUsed);
  return { challenge, response: { ...response, clientExtensionResults: {} } };
}

/** Lets the device make a passkey. */
export async function makePasskey({ challenge, options }: ToRegister): Promise<NewPasskey> {
  const response = await startRegistration({ optionsJSON: options }).catch(notUsed);
  return { challenge, response: { ...response, clientExtensionResults: {} } };
}
