import type { PasskeyRegistration, PasskeySignIn, RegistrationOptions, SignInOptions } from "@concordat/auth";
import { z } from "zod";

/** Base64url, as WebAuthn's JSON has it (WebAuthn level 3, section 5.1). */
const Encoded = z
  .string()
  .max(8192)
  .regex(/^[A-Za-z0-9_-]*$/);

const Credential = {
  id: Encoded,
  rawId: Encoded,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).exactOptional(),
  /** Nothing here asks any extension. */
  clientExtensionResults: z.strictObject({}),
};

/** A device's answer to a challenge to sign in. */
export const PasskeyAnswer: z.ZodType<PasskeySignIn> = z.strictObject({
  challenge: z.uuid(),
  response: z.strictObject({
    ...Credential,
    response: z.strictObject({
      clientDataJSON: Encoded,
      authenticatorData: Encoded,
      signature: Encoded,
      userHandle: Encoded.exactOptional(),
    }),
  }),
});

/** A device's answer to a challenge to make a passkey. */
export const NewPasskey: z.ZodType<PasskeyRegistration> = z.strictObject({
  challenge: z.uuid(),
  response: z.strictObject({
    ...Credential,
    response: z.strictObject({
      clientDataJSON: Encoded,
      attestationObject: Encoded,
      authenticatorData: Encoded.exactOptional(),
      transports: z.array(z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"])).exactOptional(),
      publicKeyAlgorithm: z.int().exactOptional(),
      publicKey: Encoded.exactOptional(),
    }),
  }),
});

/** What a browser's WebAuthn is called with, as the library made it: public, and read by nobody here. */
const optionsFor = <Options>() =>
  z.custom<Options>((made) => typeof made === "object" && made !== null && "challenge" in made);

export const AskedToSignIn = z.strictObject({ challenge: z.uuid(), options: optionsFor<SignInOptions>() });
export const AskedToRegister = z.strictObject({ challenge: z.uuid(), options: optionsFor<RegistrationOptions>() });
