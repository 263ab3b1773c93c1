import { BlockList, isIP } from "node:net";
import { z } from "zod";

/** A variable that must be set; what it is for is said where it is missing. */
const given = (purpose: string) => z.string({ error: `It is missing. It is ${purpose}.` });

const urlOr = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** A mailbox. */
export const mailbox = (purpose: string) =>
  given(purpose).refine((text) => text.length <= 254 && z.email().safeParse(text).success, {
    error: "It must be an email address, such as concordat@example.org.",
  });

/** A host by its name or address. */
export const hostName = (purpose: string) =>
  given(purpose).refine((text) => /^[A-Za-z0-9.:-]{1,253}$/.test(text), {
    error: "It must be the name or address of a host, without a protocol or port.",
  });

/** A whole number within limits, with a default. */
export const wholeNumber = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .default(String(otherwise))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `It must be a whole number from ${least} to ${most}.`,
    })
    .transform(Number);

/** One word of several, with a default. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words, otherwise: Words[number]) =>
  z.enum(words, { error: `It must be one of: ${words.join(", ")}.` }).default(() => otherwise);

/** A path to PostgreSQL that carries no login: the serving process adds its own, and never knows an administrator's. */
export const databaseAddress = (purpose: string) =>
  given(purpose)
    .refine(
      (text) => /^postgres(ql)?:$/.test(urlOr(text)?.protocol ?? "") && (urlOr(text)?.pathname ?? "").length > 1,
      {
        error: "It must look like postgres://host:5432/database.",
      },
    )
    .refine((text) => !urlOr(text)?.username && !urlOr(text)?.password, {
      error: "It must not carry a user or a password: the server has logins of its own.",
    });

/** A path to PostgreSQL with the login of an administrator. */
export const administratorsAddress = (purpose: string) =>
  given(purpose).refine((text) => /^postgres(ql)?:$/.test(urlOr(text)?.protocol ?? "") && urlOr(text)?.username, {
    error: "It must look like postgres://user:password@host:5432/database.",
  });

/** Where browsers find an application: https, a host, nothing behind it. */
export const httpsOrigin = (purpose: string) =>
  given(purpose).refine((text) => urlOr(text)?.protocol === "https:" && urlOr(text)?.origin === text, {
    error: "It must be an https address without a path, such as https://portal.example.org.",
  });

/** An address of this machine to listen on. */
export const listenAddress = () =>
  z
    .string()
    .default("127.0.0.1")
    .refine((text) => isIP(text) > 0, { error: "It must be an IP address, such as 127.0.0.1 or 0.0.0.0." });

const isNetwork = (text: string): boolean => {
  const [address = "", prefix, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  try {
    if (prefix !== undefined) new BlockList().addSubnet(address, Number(prefix), family === 6 ? "ipv6" : "ipv4");
    return prefix === undefined || (/^\d+$/.test(prefix) && Number(prefix) > 0);
  } catch {
    return false;
  }
};

/** Addresses and networks, with commas between; none by default. */
export const networks = () =>
  z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
    .refine((parts) => parts.every(isNetwork), {
      error: "It must name IP addresses or networks, such as 10.0.0.5 or 10.0.0.0/24, with commas between.",
    });

const differentIn = (parts: Iterable<string>): number => new Set(parts).size;

/** A password that nobody guesses: what a password generator makes. */
export const strongPassword = (purpose: string) =>
  given(purpose).refine((text) => text.length >= 24 && differentIn(text) >= 10, {
    error: "It is too weak. Make one of at least 24 random characters: openssl rand -base64 24",
  });

/** A key of 32 random bytes. */
export const strongKey = (purpose: string) =>
  given(purpose)
    .refine((text) => /^[0-9a-f]{64}$/i.test(text), {
      error: "It must be 32 bytes in hexadecimal. Make one: openssl rand -hex 32",
    })
    .refine((text) => differentIn(text.match(/../g) ?? []) >= 12, {
      error: "It is too weak: these bytes are not random. Make one: openssl rand -hex 32",
    });
